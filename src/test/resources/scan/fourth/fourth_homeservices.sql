CREATE TABLE clientInfo (
  clientId BIGINT PRIMARY KEY,
  openId VARCHAR(40),
  unionId VARCHAR(40),
  nickName VARCHAR(50),
  avatarUrl VARCHAR(255),
  trueName VARCHAR(30),
  phoneNum VARCHAR(20),
  gendar SMALLINT,
  vipType SMALLINT,
  regTime TIMESTAMP,
  sourceChannel VARCHAR(20)
);
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10001, 'o6_bmNTJ8bR_PPqmHo7QyIMF_XTw', NULL, '知足常乐', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRKvsVQAnIFj1HPuUZQOm/132', '', '15246249615', 1, 0, '2024-09-15 19:31:38', 'share');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10002, 'o6_bmmTyMjEH5peEjoOSJ5CrmB2k', NULL, '努力的小张', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10002_9396.png', '', '13256478514', 1, 0, '2024-07-27 22:15:11', 'groupBuy');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10003, 'o6_bmjZV2XpI7QAf4TPYzAyfkpCS', 'oUnY197HBt2eN8kQhUzTasKe5iF3', '风轻云淡', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRWV9G29oXVXtw7jizHkz/132', '许若曦', '13245339021', 2, 0, '2024-05-29 15:47:07', 'wxScan');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10004, 'o6_bmEYelu6sLbUabhYK-hZXZkrj', NULL, '阳光总在风雨后', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRAiRh1x0m1ePWNuLcezI/132', '苏淑珍', '17369509719', 2, 2, '2024-09-29 20:26:47', 'offline');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10005, 'o6_bmMyF_VNp1YTEulM2YPvDgfAr', NULL, '小熊饼干', NULL, NULL, '13393590257', 1, 0, '2024-09-16 15:43:34', 'wxScan');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10006, 'o6_bmdmJpyKg9JCxiwJtnakqdDvp', 'oUnY1AT5N9ImMpH1IEivNHpqq9IU', '小鹿', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10006_3330.png', NULL, '13662876339', 1, 2, '2023-12-05 12:20:57', 'share');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10007, 'o6_bmnp0kA_FbFRTnC0rEvMsJGIW', 'oUnY1yUUwt74hVbMeNCYZ4YBXVA-', 'Cherry', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10007_1236.png', NULL, '18165711703', 0, 1, '2024-07-06 16:12:05', 'offline');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10008, 'o6_bmR7YJvxZy-dgVBxRR5YeMAPO', NULL, '平安是福', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10008_5672.png', NULL, '15972436856', 1, 1, '2023-10-09 17:26:04', 'offline');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10009, 'o6_bmEEXs6S1e6kOhlCQKRdT7YdU', NULL, '不吃香菜', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRJRmZviS0_VH2ek_K4sD/132', '司马建国', '18289292004', 1, 2, '2024-02-11 14:28:35', 'groupBuy');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10010, 'o6_bmwB7L2SmaA57ldTBKHY94aFt', NULL, '大龙', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBR258rCrvVHN8I62OSGfI/132', '', '15214454794', 2, 2, '2024-03-15 08:40:00', 'share');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10011, 'o6_bmsmkUffoe2pYJUIAYO6gfJDo', 'oUnY1YcXezj5eODZ-WciCSS5a_CQ', '佳佳妈妈', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10011_9319.png', '丁静', '15255789954', 0, 0, '2024-08-28 17:44:43', 'groupBuy');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10012, 'o6_bmJ401wtI2xSgK2Q_MYWBIkm-', 'oUnY1vgIi351bJWS4au17_ElToZF', 'momo', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10012_3640.png', '', '17868417125', 2, 2, '2023-09-07 09:58:30', 'offline');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10013, 'o6_bm2CdkiwAyLVV9NAbvQXQuqvS', 'oUnY1Z1OLCc8Su3OA0kAWVd8xe2W', '🌸花开富贵', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRiDnVmKO7E9tHkZskIe3/132', '', '15921728283', 1, 0, '2024-01-26 21:38:11', 'groupBuy');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10014, 'o6_bm-muKsKakGGh9uj9HAgfCt31', 'oUnY1GqRVW_8BuDmuCnrl7wyYvbL', '奔跑的蜗牛', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10014_5563.png', '贾欣怡', '15089804909', 2, 2, '2024-07-14 19:36:15', 'offline');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10015, 'o6_bmR7bpWwohuoqB4izrRWSCxFL', NULL, '吉祥如意', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRbIZJ8ULbQWthUAsCqHo/132', NULL, '17829153048', 1, 1, '2024-06-09 10:02:44', 'groupBuy');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10016, 'o6_bmvquRU4_cLfm3eiZ05P7EiHe', 'oUnY1b4G4RPs_iNPffGIG7-ZJNrb', 'Leo', NULL, '', '16614226407', 1, 0, '2024-05-21 12:51:12', 'wxSearch');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10017, 'o6_bmLrRVYaPRRHv9lqmqo_QbD34', 'oUnY1PqG7fGiZCVs1RIrPUnsN-tN', '一米阳光', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10017_4984.png', '韩宇航', '15775275374', 1, 0, '2023-10-12 09:42:18', 'offline');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10018, 'o6_bmXPFDYmD_pz0QA8MUfTyl8JB', NULL, 'A建材老李', NULL, '', '18012095842', 2, 1, '2024-02-25 16:11:55', 'groupBuy');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10019, 'o6_bmIocRYOwOuhLNjK8O1dHnPW_', 'oUnY1PlppGrTSZaVE4DxflMW54d2', 'Cherry', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10019_6020.png', NULL, '19908330977', 2, 0, '2024-05-08 10:26:25', 'wxScan');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10020, 'o6_bmbjXbLP50e37Ce4kn9APHsa5', NULL, '不吃香菜', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10020_6310.png', NULL, '13380402282', 1, 0, '2024-08-18 19:17:16', 'wxScan');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10021, 'o6_bmVTSvLipFQbNxhCQPvPgjnk8', NULL, '阳光总在风雨后', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRtJI9jl3KKpwBoW5SB4A/132', '', '18043750400', 0, 0, '2024-04-07 13:35:19', 'share');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10022, 'o6_bmRkiiF_5fpuKG6nK7vi9Vmw1', 'oUnY1RDPcY7Sijn4lk2nWfJBJCy6', '佳佳妈妈', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRWuOm1PBZ1zwTMeD2mIc/132', '', '18664900689', 0, 0, '2024-05-18 22:05:49', 'offline');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10023, 'o6_bm8b0tWrtbzVMGO8SK4QZiEay', 'oUnY1kHBp932EwiAnU7UdWr3UrwR', 'momo', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10023_6320.png', '', '13840867925', 2, 1, '2024-01-26 21:47:27', 'share');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10024, 'o6_bmfRpDsZid3uQMGlKNcXZf3sa', 'oUnY1ooxg4BZqXDwcro-DzTJktcK', 'A建材老李', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBR0Vx5cyQGr5K-CfhPKqi/132', '贾燕', '13290390330', 2, 0, '2024-06-11 18:18:05', 'offline');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10025, 'o6_bmLIl-VBcArOVypS8jNvwh_2Q', 'oUnY16qocH1QqQUxtKkTlYKsUoFz', 'Leo', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10025_9675.png', '曹静', '15075423345', 2, 0, '2024-03-08 19:28:12', 'wxSearch');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10026, 'o6_bm92z1-KWTG44Z5Kd4FmoG8gj', NULL, '小熊饼干', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10026_4053.png', '陈若曦', '17765178874', 0, 0, '2024-06-02 13:41:56', 'wxSearch');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10027, 'o6_bmi9pSjqRMY7cwHDV8f6Y92a7', NULL, '大龙', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRR1R2DFlQt6XPIhtdJEl/132', '林丽', '18012948793', 2, 0, '2024-08-19 10:46:04', 'wxSearch');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10028, 'o6_bmsHlEUZNfTU_qEsD_IwC4DtQ', NULL, '努力的小张', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRJQzkDK0wpkV74NHE_fl/132', NULL, '17827437476', 0, 0, '2024-09-02 16:55:09', 'groupBuy');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10029, 'o6_bmUYplEK5VLOUJH8fmCFI07wF', NULL, '一米阳光', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10029_5959.png', '江立新', '19844114718', 0, 0, '2024-09-22 20:34:17', 'groupBuy');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10030, 'o6_bmFMK6UbkU_4q23CQMqy0ymap', NULL, '奔跑的蜗牛', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBReL6J_ds-y90eb7Wxs55/132', '贾海涛', '17830933578', 1, 0, '2024-10-25 15:55:00', 'share');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10031, 'o6_bmsi5mzoao27Y3EbNysdP81Qn', 'oUnY1luY-GLQLb3P9TL1Z73m7DaF', '知足常乐', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10031_2878.png', '秦桂兰', '19164414843', 2, 0, '2024-07-08 13:50:12', 'wxScan');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10032, 'o6_bmEo-LTlDxAG3vuLmi-qC0fZ4', 'oUnY1ykbvil1pAJg4sbovMGYrb6a', '吉祥如意', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBR8Sgl3ZPDolVr3R-CJDl/132', '任强', '18889417079', 1, 2, '2024-09-02 14:20:04', 'share');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10033, 'o6_bmCgYIgNtRM14TqZ0h2XljgzT', NULL, '🌸花开富贵', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10033_1020.png', '', '16623876157', 2, 0, '2024-03-18 20:12:52', 'share');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10034, 'o6_bmmg0z0hFZij-Muv9l1V5KE6x', NULL, '平安是福', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBR0uhcnYVfZer3CyfMHhg/132', '', '19108121043', 1, 2, '2024-02-02 15:22:36', 'share');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10035, 'o6_bmS_lvDcKuq3pwa302FKLvsZG', NULL, '风轻云淡', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10035_7234.png', '金秀英', '13089326172', 0, 0, '2024-01-07 20:28:36', 'offline');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10036, 'o6_bmPtwp-PzvmLNyWpZwLevqJV9', 'oUnY1xSpcP8ZWpTtJmW1-GabSMJY', '小鹿', NULL, '', '15888950239', 0, 0, '2024-09-11 08:20:38', 'wxSearch');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10037, 'o6_bmsp5AojG9apLpigj6e3Zcwtl', 'oUnY1zKfZBHhWOk8FY1dLjmdmHex', 'Cherry', 'https://thirdwx.qlogo.cn/mmopen/vi_32/PiajxSqBRuBD2AGiKMDb5DsTqrD5/132', '阎春花', NULL, 2, 0, '2024-05-08 09:22:29', 'wxSearch');
INSERT INTO clientInfo (clientId, openId, unionId, nickName, avatarUrl, trueName, phoneNum, gendar, vipType, regTime, sourceChannel) VALUES (10038, 'o6_bmY3o5CwIL6FrORagDgiCdPEx', NULL, '奔跑的蜗牛', 'cloud://jzfw-prod-7g2.6a7a-jzfw/avatar/10038_1645.png', '吴磊', '19806257973', 0, 2, '2023-10-31 20:18:50', 'wxSearch');

CREATE TABLE serviceAddress (
  addrId BIGINT PRIMARY KEY,
  clientId BIGINT,
  linkMan VARCHAR(30),
  linkTel VARCHAR(20),
  communityName VARCHAR(60),
  houseNo VARCHAR(60),
  doorPwd VARCHAR(40),
  lngLat VARCHAR(40),
  isDefault BOOLEAN
);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (500, 10020, '罗志明', '17392022947', '丽水佳苑', '11号楼1543', '*418025#', NULL, FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (501, 10027, '石丽', '15161278109', '南苑新村', '17-2-901', NULL, '120.647806,30.030011', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (502, 10017, '叶国庆', '19952702525', '阳光水岸', '9栋2102室', '', NULL, TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (503, 10020, '彭诗涵', '19100664226', '丽水佳苑', '23-2-102', NULL, '120.621039,30.322951', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (504, 10018, '薛一鸣', '18733706271', '龙湖春江', '2号楼548', NULL, NULL, TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (505, 10013, '肖泽宇', '18703509043', '金域蓝湾', '2号楼1548', NULL, '120.027987,30.600201', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (506, 10018, '杜强', '17734286604', '城北小区', '34-3-903', NULL, '120.443905,30.328661', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (507, 10009, '林先生', '18782380241', '龙湖春江', '36栋702室', '', '120.612340,30.374815', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (508, 10020, '范明辉', '17774703686', '水岸名邸', '5幢4单元702', '', '120.063502,30.847918', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (509, 10034, '彭俊杰', '13534699536', '阳光水岸', '5号楼2351', '钥匙在门口地垫下', '120.754169,30.991520', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (510, 10013, '冯晓峰', '13061358522', '龙湖春江', '36幢2单元1702', '', '120.529896,30.057054', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (511, 10003, '阎磊', '16654606770', '城北小区', '38-2-602', '密码锁721953', '120.595876,30.885844', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (512, 10010, '彭强', '18293543767', '和平里小区', '35栋301室', '', '120.874940,30.029594', FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (513, 10011, '赵姐', '18952260694', '万科金色家园', '31-1-602', '', '120.089002,30.775020', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (514, 10024, '金雪', '13301745938', '保利心语', '6号楼2555', '*673646#', '120.862211,30.258396', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (515, 10035, '黄女士', '13982454879', '教工宿舍', '12号楼977', NULL, '120.589046,30.286484', FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (516, 10020, '谭海霞', '19848496105', '保利心语', '9-2-1001', NULL, '120.316036,30.883798', FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (517, 10010, '赵女士', '13552132553', '南苑新村', '31-1-103', '钥匙在门口地垫下', '120.819589,30.333824', FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (518, 10012, '叶先生', '15758212371', '保利心语', '33-2-603', NULL, NULL, FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (519, 10036, '魏卫东', '17643716853', '水岸名邸', '30幢2单元301', '密码锁260215', '120.815203,30.272746', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (520, 10020, '谢婷婷', '15864737316', '龙湖春江', '4幢4单元803', '', '120.209478,30.968096', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (521, 10003, '郑燕', '13641670693', '龙湖春江', '32栋1203室', '', '120.614828,30.490147', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (522, 10008, '李姐', '18120149536', '翠苑三区', '13栋2803室', NULL, NULL, TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (523, 10014, '范晓燕', '15932816457', '碧桂园凤凰台', '8号楼555', NULL, '120.166251,30.343940', FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (524, 10015, '方丽', '17371880385', '金域蓝湾', '30-3-202', '物业登记后上楼', '120.107851,30.480192', FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (525, 10023, '冯阿姨', '18292118191', '和平里小区', '29幢3单元1401', NULL, '120.596734,30.588975', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (526, 10006, '黄磊', '13383169592', '翠苑三区', '8号楼1379', NULL, NULL, TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (527, 10027, '姜婷婷', '15792236591', '金域蓝湾', '21幢3单元702', '', '120.835642,30.236784', FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (528, 10008, '丁阿姨', '16662283613', '阳光水岸', '6号楼599', '物业登记后上楼', '120.470613,30.884817', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (529, 10035, '潘红梅', '15007169542', '万科金色家园', '38幢1单元101', NULL, '120.327038,30.023515', FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (530, 10021, '刘家豪', '15946018226', '龙湖春江', '22幢2单元802', NULL, '120.174037,30.464479', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (531, 10001, '曹姐', '18975473993', '桂花城', '33-2-1103', NULL, '120.865128,30.518814', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (532, 10024, '叶振华', '13216472659', '丽水佳苑', '1-2-1101', '', NULL, FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (533, 10020, '董丽', '13126440124', '桂花城', '8号楼1359', '8384#', '120.114639,30.734196', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (534, 10026, '钟家豪', '17330505590', '保利心语', '29幢3单元1004', NULL, '120.158123,30.549786', FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (535, 10026, '邹晓燕', '13514338221', '南苑新村', '10-2-1002', '', '120.876331,30.587388', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (536, 10034, '沈阿姨', '19922143547', '丽水佳苑', '19幢2单元1604', NULL, '120.507585,30.450488', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (537, 10021, '陆女士', '15055751149', '丽水佳苑', '5-1-502', '钥匙在门口地垫下', '120.375616,30.409005', FALSE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (538, 10016, '马文斌', '13795788079', '城北小区', '25栋1404室', '', '120.287123,30.879043', TRUE);
INSERT INTO serviceAddress (addrId, clientId, linkMan, linkTel, communityName, houseNo, doorPwd, lngLat, isDefault) VALUES (539, 10020, '罗姐', '17868004520', '南苑新村', '31栋1402室', NULL, '120.486938,30.389506', FALSE);

CREATE TABLE serviceOrder (
  orderId BIGINT PRIMARY KEY,
  orderNo VARCHAR(24),
  clientId BIGINT,
  addrId BIGINT,
  skuCode VARCHAR(12),
  workerNo VARCHAR(10),
  bookTime TIMESTAMP,
  finishTime TIMESTAMP,
  totalFee DECIMAL(12,2),
  couponFee DECIMAL(12,2),
  orderState SMALLINT,
  userMemo VARCHAR(300),
  carNo VARCHAR(12)
);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80001, '20240812496109', 10015, 516, 'CARWASH', 'GW1037', '2024-08-12 16:00:00', '2024-08-12 20:00:00', 316.00, 10.00, 3, NULL, '川AF05374');
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80002, '20240308633484', 10034, 500, 'CLN4H', NULL, '2024-03-08 13:00:00', NULL, 247.00, 20.00, 4, '', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80003, '20240721322803', 10017, 521, 'YUESAO26', 'GW1023', '2024-07-21 17:30:00', '2024-07-21 20:30:00', 364.00, 30.00, 3, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80004, '20241024277484', 10013, 519, 'CLN2H', 'GW1034', '2024-10-24 13:00:00', '2024-10-24 15:00:00', 206.00, 0.00, 3, '宝宝中午睡觉，1点到3点别用吸尘器', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80005, '20241007847832', 10031, 522, 'NANNY_D', 'GW1032', '2024-10-07 15:30:00', NULL, 156.00, 5.00, 4, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80006, '20240410426068', 10030, 506, 'PIPE', 'GW1038', '2024-04-10 16:30:00', NULL, 135.00, 15.00, 1, '父亲一个人住，帮忙看看冰箱里有没有过期的', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80007, '20240604853997', 10021, 521, 'DEEPCLN', 'GW1044', '2024-06-04 11:30:00', NULL, 672.00, 10.00, 5, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80008, '20240922535258', 10001, 510, 'RPR_WH', 'GW1029', '2024-09-22 18:30:00', '2024-09-22 23:30:00', 364.00, 0.00, 3, '', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80009, '20240527148259', 10017, 527, 'NANNY_D', 'GW1037', '2024-05-27 17:00:00', NULL, 632.00, 20.00, 4, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80010, '20240416996106', 10017, 513, 'CLN2H', 'GW1037', '2024-04-16 12:00:00', '2024-04-16 14:00:00', 292.00, 10.00, 3, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80011, '20240521566516', 10014, 518, 'NANNY_D', 'GW1033', '2024-05-21 08:00:00', NULL, 165.00, 25.00, 5, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80012, '20240502447104', 10027, 501, 'CLN4H', 'GW1042', '2024-05-02 09:30:00', '2024-05-02 13:30:00', 427.00, 20.00, 3, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80013, '20240215772634', 10036, 502, 'YUESAO26', 'GW1021', '2024-02-15 08:30:00', NULL, 479.00, 10.00, 4, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80014, '20240517246977', 10001, 531, 'NANNY_D', 'GW1039', '2024-05-17 18:30:00', NULL, 350.00, 20.00, 1, '', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80015, '20240330980765', 10007, 510, 'CLN4H', 'GW1037', '2024-03-30 08:00:00', NULL, 404.00, 30.00, 5, '窗帘也要拆洗，我腰椎不好爬不了', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80016, '20240116841155', 10017, 513, 'YUESAO26', 'GW1033', '2024-01-16 10:00:00', '2024-01-16 14:00:00', 253.00, 5.00, 3, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80017, '20240914362854', 10012, 501, 'PIPE', NULL, '2024-09-14 15:30:00', NULL, 678.00, 25.00, 5, '', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80018, '20240528797712', 10015, 536, 'DEEPCLN', 'GW1034', '2024-05-28 14:00:00', '2024-05-28 16:00:00', 218.00, 5.00, 3, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80019, '20240218408662', 10019, 505, 'NANNY_D', 'GW1031', '2024-02-18 18:30:00', '2024-02-18 20:30:00', 592.00, 25.00, 3, '家里有病人，戴口罩', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80020, '20240131538186', 10011, 514, 'YUESAO26', 'GW1021', '2024-01-31 10:30:00', NULL, 354.00, 0.00, 1, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80021, '20241009941348', 10023, 523, 'RPR_WH', 'GW1025', '2024-10-09 14:00:00', '2024-10-09 19:00:00', 105.00, 15.00, 3, '', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80022, '20240526664715', 10008, 514, 'CARWASH', 'GW1030', '2024-05-26 17:30:00', '2024-05-26 21:30:00', 498.00, 0.00, 3, NULL, '粤BU6952');
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80023, '20240618616824', 10006, 537, 'YUESAO26', 'GW1025', '2024-06-18 13:30:00', '2024-06-18 15:30:00', 101.00, 15.00, 3, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80024, '20240207343538', 10024, 502, 'CLN4H', 'GW1038', '2024-02-07 14:00:00', '2024-02-07 17:00:00', 248.00, 10.00, 3, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80025, '20240423533539', 10027, 506, 'DEEPCLN', 'GW1043', '2024-04-23 14:30:00', NULL, 156.00, 15.00, 1, '本人不在家，钥匙找邻居402李姐', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80026, '20240922513678', 10024, 524, 'PIPE', 'GW1025', '2024-09-22 08:30:00', NULL, 597.00, 10.00, 5, '', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80027, '20240218141547', 10010, 523, 'DEEPCLN', 'GW1022', '2024-02-18 16:00:00', '2024-02-18 19:00:00', 106.00, 25.00, 3, '只能周末，平时加班到9点', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80028, '20241016753527', 10015, 524, 'CLN4H', 'GW1024', '2024-10-16 16:00:00', NULL, 339.00, 25.00, 1, '', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80029, '20240904454419', 10013, 501, 'CLN4H', 'GW1023', '2024-09-04 15:00:00', '2024-09-04 20:00:00', 579.00, 5.00, 3, '信佛，厨房不要带荤进来', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80030, '20240330819439', 10006, 523, 'DEEPCLN', 'GW1043', '2024-03-30 17:00:00', '2024-03-30 20:00:00', 493.00, 20.00, 3, '上次那位阿姨很好，还要她', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80031, '20240815605442', 10031, 533, 'CLN4H', 'GW1039', '2024-08-15 13:30:00', NULL, 317.00, 15.00, 5, '', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80032, '20240811938263', 10015, 505, 'CARWASH', NULL, '2024-08-11 16:30:00', '2024-08-11 19:30:00', 632.00, 25.00, 3, '', '鲁BV3042');
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80033, '20240122518486', 10038, 525, 'NANNY_D', 'GW1032', '2024-01-22 15:00:00', NULL, 396.00, 25.00, 1, '', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80034, '20241013976895', 10031, 537, 'RPR_WH', 'GW1022', '2024-10-13 14:00:00', NULL, 456.00, 10.00, 4, '家里有猫，进门请换鞋', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80035, '20240524107928', 10027, 503, 'PIPE', 'GW1031', '2024-05-24 10:30:00', '2024-05-24 15:30:00', 505.00, 20.00, 3, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80036, '20240719550476', 10002, 522, 'RPR_AC', 'GW1026', '2024-07-19 13:30:00', NULL, 555.00, 25.00, 1, '', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80037, '20240326585799', 10027, 520, 'YUESAO26', 'GW1032', '2024-03-26 10:30:00', '2024-03-26 12:30:00', 159.00, 30.00, 3, NULL, NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80038, '20240930789371', 10013, 507, 'PIPE', 'GW1028', '2024-09-30 14:30:00', '2024-09-30 16:30:00', 257.00, 30.00, 3, '婆婆在家，听力不好，多敲几下', NULL);
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80039, '20240822162324', 10035, 504, 'PIPE', 'GW1021', '2024-08-22 10:30:00', '2024-08-22 12:30:00', 150.00, 0.00, 3, NULL, '皖J64D00');
INSERT INTO serviceOrder (orderId, orderNo, clientId, addrId, skuCode, workerNo, bookTime, finishTime, totalFee, couponFee, orderState, userMemo, carNo) VALUES (80040, '20240415436582', 10017, 531, 'PIPE', 'GW1040', '2024-04-15 14:00:00', '2024-04-15 19:00:00', 237.00, 30.00, 3, '对84消毒液过敏', NULL);

CREATE TABLE nannyContract (
  contractId BIGINT PRIMARY KEY,
  clientId BIGINT,
  signerName VARCHAR(30),
  signerIdNo VARCHAR(18),
  expectDate DATE,
  babyBirth DATE,
  careDesc VARCHAR(300),
  dietTaboo VARCHAR(100),
  idCardImg VARCHAR(200),
  workerNo VARCHAR(10),
  monthFee DECIMAL(12,2),
  beginDate DATE,
  endDate DATE
);
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6001, 10037, '杨诗涵', '511525198607038403', NULL, '2024-03-04', NULL, '回族，清真', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6001/idcard_1.jpg', 'GW1022', 16700.00, '2024-03-17', '2024-04-12');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6002, 10036, '夏浩然', '341021198008233173', NULL, NULL, '糖尿病，每天测血糖两次', '低盐低糖', NULL, 'GW1026', 7600.00, '2024-04-07', '2024-05-19');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6003, 10006, '蔡泽宇', '410105199805284659', '2024-05-21', NULL, '阿尔茨海默早期，出门要陪同', '忌辣', NULL, 'GW1035', 9100.00, '2024-05-17', '2024-11-13');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6004, 10014, '姜佳琪', '370202198009272947', NULL, '2024-07-02', '产妇剖腹产，伤口恢复慢', '不吃羊肉', NULL, 'GW1036', 13900.00, '2024-07-21', '2025-01-17');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6005, 10006, '于燕', '420106198302175585', '2024-08-07', NULL, '双胞胎，夜里要喂三次', '花生过敏', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6005/idcard_front.jpg', 'GW1026', 12500.00, '2024-08-02', '2024-08-28');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6006, 10021, '熊欣怡', '230103197602154680', NULL, '2024-06-28', '母亲髋骨骨折术后，坐轮椅', '', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6006/idcard_a.jpg', 'GW1029', 11500.00, '2024-07-10', '2024-08-05');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6007, 10018, '杜凤英', '410105199106199682', NULL, '2024-06-24', NULL, '素食', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6007/idcard_a.jpg', 'GW1040', 15400.00, '2024-06-27', '2024-09-25');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6008, 10034, '任鹏', '420106199011034138', NULL, NULL, '二胎，大宝5岁要接送', NULL, 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6008/idcard_a.jpg', 'GW1031', 10000.00, '2024-01-20', '2024-02-15');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6009, 10004, '董浩然', '350203197707064692', '2024-05-17', NULL, '老人中风后遗症，左侧偏瘫，需翻身拍背', '不吃葱姜蒜', NULL, 'GW1021', 9900.00, '2024-04-19', '2024-07-18');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6010, 10009, '廖永福', '341021199704212370', NULL, NULL, NULL, '海鲜过敏', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6010/idcard_front.jpg', 'GW1037', 9100.00, '2024-08-01', '2024-10-30');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6011, 10016, '王磊', '320583199408015331', NULL, NULL, '高血压，早晚提醒吃药', '乳糖不耐', NULL, 'GW1024', 13400.00, '2024-02-27', '2024-04-09');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6012, 10002, '司马子轩', '330106199810263090', NULL, '2024-02-05', '早产儿，36周，黄疸偏高', '', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6012/idcard_1.jpg', 'GW1040', 16200.00, '2024-02-23', '2024-05-23');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6013, 10025, '孙美玲', '11010519880511518X', NULL, NULL, '二胎，大宝5岁要接送', '', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6013/idcard_a.jpg', 'GW1029', 6800.00, '2024-03-09', '2024-09-05');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6014, 10022, '赵海涛', '350203197702134276', '2024-04-30', NULL, '母亲髋骨骨折术后，坐轮椅', NULL, NULL, 'GW1024', 5600.00, '2024-04-28', '2024-10-25');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6015, 10005, '罗德顺', '360111198308122198', NULL, NULL, '阿尔茨海默早期，出门要陪同', '花生过敏', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6015/idcard_a.jpg', 'GW1027', 8900.00, '2024-05-08', '2024-06-03');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6016, 10024, '张思颖', '230103198301062082', '2024-04-03', NULL, '高血压，早晚提醒吃药', NULL, 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6016/idcard_a.jpg', 'GW1043', 7500.00, '2024-03-21', '2024-09-17');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6017, 10003, '李玉梅', '110105198007204460', NULL, NULL, '产妇剖腹产，伤口恢复慢', '乳糖不耐', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6017/idcard_1.jpg', 'GW1028', 12300.00, '2024-04-12', '2024-10-09');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6018, 10007, '杜国庆', '360111197802032871', NULL, '2024-06-08', '', '忌辣', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6018/idcard_front.jpg', 'GW1043', 6200.00, '2024-06-08', '2024-12-05');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6019, 10012, '姚文斌', '330483198511068935', NULL, NULL, NULL, '不吃羊肉', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6019/idcard_a.jpg', 'GW1041', 11600.00, '2024-06-10', '2024-07-22');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6020, 10007, '苏晓燕', '510107199701171381', NULL, NULL, NULL, '海鲜过敏', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6020/idcard_front.jpg', 'GW1035', 15500.00, '2024-07-31', '2024-10-29');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6021, 10017, '许磊', '430104199909071954', NULL, NULL, '双胞胎，夜里要喂三次', '低盐低糖', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6021/idcard_a.jpg', 'GW1021', 8900.00, '2024-06-01', '2024-08-30');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6022, 10014, '苏卫东', '610113197603199059', '2024-02-07', NULL, '糖尿病，每天测血糖两次', '', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6022/idcard_front.jpg', 'GW1035', 12000.00, '2024-02-14', '2024-08-12');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6023, 10001, '陈梦洁', '370202197704188902', NULL, NULL, '老人中风后遗症，左侧偏瘫，需翻身拍背', '', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6023/idcard_1.jpg', 'GW1031', 12700.00, '2024-08-27', '2024-09-22');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6024, 10032, '姚淑珍', '510107198906019987', NULL, '2024-05-19', '早产儿，36周，黄疸偏高', NULL, NULL, 'GW1031', 8700.00, '2024-05-22', '2024-08-20');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6025, 10021, '吴俊杰', '410105198804194091', NULL, '2024-04-18', '高血压，早晚提醒吃药', NULL, NULL, 'GW1043', 8000.00, '2024-05-03', '2024-05-29');
INSERT INTO nannyContract (contractId, clientId, signerName, signerIdNo, expectDate, babyBirth, careDesc, dietTaboo, idCardImg, workerNo, monthFee, beginDate, endDate) VALUES (6026, 10032, '卢佳琪', '35020319760926384X', NULL, NULL, '双胞胎，夜里要喂三次', '', 'cloud://jzfw-prod-7g2.6a7a-jzfw/contract/6026/idcard_front.jpg', 'GW1039', 16500.00, '2024-01-05', '2024-04-04');

CREATE TABLE repairTicket (
  ticketId BIGINT PRIMARY KEY,
  orderId BIGINT,
  faultCode VARCHAR(10),
  brandModel VARCHAR(40),
  quoteFee DECIMAL(12,2),
  partsCode VARCHAR(10),
  callRecUrl VARCHAR(200),
  returnVisitNote VARCHAR(300),
  warrantyEnd DATE
);
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30001, 80009, 'OTHER', '小天鹅TG80', 480.00, 'PJ-0233', NULL, '客户说师傅迟到半小时，当时带孩子看病没追究', '2024-04-19');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30002, 80024, 'F0', '小天鹅TG80', 590.00, 'PJ-0090', 'https://rec.jzfw.example.cn/202409/7190741080.mp3', '客户情绪激动，说要找媒体', '2024-12-05');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30003, 80010, 'AC-LEAK', '格力KFR-35GW', 270.00, 'PJ-0233', 'https://rec.jzfw.example.cn/202402/4673954734.mp3', '男主人接听，说老婆怀孕不能有异味', '2024-05-25');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30004, 80031, 'F0', '', 420.00, NULL, 'https://rec.jzfw.example.cn/202404/9868220282.mp3', '已修好，客户独居，希望下次派女师傅', '2024-07-22');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30005, 80018, 'E4', '方太JQ01', 210.00, 'PJ-0233', 'https://rec.jzfw.example.cn/202401/9061395293.mp3', '满意', '2024-04-09');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30006, 80012, 'OTHER', '万和JSQ24', 440.00, 'PJ-0233', 'https://rec.jzfw.example.cn/202404/4138625581.mp3', '', '2024-07-26');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30007, 80020, 'WH-03', '万和JSQ24', 290.00, NULL, 'https://rec.jzfw.example.cn/202405/1845445924.mp3', '客户出国，9月回来', '2024-08-07');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30008, 80019, 'E4', '格力KFR-35GW', 220.00, 'PJ-0107', NULL, '无人接听，晚上再打', '2024-12-05');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30009, 80004, 'PIPE-B', '方太JQ01', 310.00, NULL, 'https://rec.jzfw.example.cn/202410/2027930543.mp3', NULL, '2025-01-19');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30010, 80028, 'AC-LEAK', '方太JQ01', 70.00, NULL, NULL, NULL, '2024-11-12');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30011, 80028, 'E4', '美的F60-21', 210.00, NULL, 'https://rec.jzfw.example.cn/202407/9673063926.mp3', '', '2024-10-14');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30012, 80017, 'E1', '万和JSQ24', 490.00, NULL, 'https://rec.jzfw.example.cn/202401/5938806272.mp3', '王女士满意，下月搬家去苏州', '2024-04-26');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30013, 80030, 'PIPE-B', '方太JQ01', 580.00, 'PJ-0107', NULL, '老人接的，听不清，改打女儿电话', '2024-06-27');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30014, 80014, 'WH-03', '', 490.00, NULL, 'https://rec.jzfw.example.cn/202410/6806495465.mp3', '已修好，客户独居，希望下次派女师傅', '2025-01-12');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30015, 80008, 'AC-LEAK', '万和JSQ24', 210.00, 'PJ-0107', NULL, '满意', '2024-08-25');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30016, 80024, 'F0', '万和JSQ24', 470.00, 'PJ-0107', 'https://rec.jzfw.example.cn/202410/2310118715.mp3', '', '2025-01-13');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30017, 80030, 'PIPE-B', '', 200.00, NULL, 'https://rec.jzfw.example.cn/202405/8153529416.mp3', NULL, '2024-08-05');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30018, 80035, 'OTHER', '万和JSQ24', 500.00, 'PJ-0090', NULL, '男主人接听，说老婆怀孕不能有异味', '2024-11-15');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30019, 80004, 'OTHER', '格力KFR-35GW', 430.00, 'PJ-0233', 'https://rec.jzfw.example.cn/202405/7572731882.mp3', '', '2024-08-21');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30020, 80035, 'OTHER', '海尔EC6001', 460.00, 'PJ-0233', 'https://rec.jzfw.example.cn/202405/5897533978.mp3', NULL, '2024-08-29');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30021, 80001, 'OTHER', '美的F60-21', 590.00, 'PJ-0107', NULL, '客户说师傅迟到半小时，当时带孩子看病没追究', '2024-05-23');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30022, 80007, 'E1', '方太JQ01', 550.00, NULL, 'https://rec.jzfw.example.cn/202406/8465696873.mp3', '', '2024-09-25');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30023, 80024, 'E4', '万和JSQ24', 270.00, 'PJ-0012', NULL, NULL, '2024-12-28');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30024, 80039, 'OTHER', '美的F60-21', 320.00, 'PJ-0090', NULL, NULL, '2024-06-30');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30025, 80025, 'WH-03', '格力KFR-35GW', 440.00, 'PJ-0233', 'https://rec.jzfw.example.cn/202410/2722736436.mp3', NULL, '2025-01-17');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30026, 80011, 'F0', '海尔EC6001', 160.00, 'PJ-0233', 'https://rec.jzfw.example.cn/202405/2689058604.mp3', '无人接听，晚上再打', '2024-08-18');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30027, 80021, 'OTHER', '万和JSQ24', 230.00, 'PJ-0012', NULL, '客户情绪激动，说要找媒体', '2024-11-08');
INSERT INTO repairTicket (ticketId, orderId, faultCode, brandModel, quoteFee, partsCode, callRecUrl, returnVisitNote, warrantyEnd) VALUES (30028, 80025, 'OTHER', '海尔EC6001', 460.00, 'PJ-0107', 'https://rec.jzfw.example.cn/202402/8495462171.mp3', '王女士满意，下月搬家去苏州', '2024-05-02');

CREATE TABLE msgTemplate (
  tplId VARCHAR(48) PRIMARY KEY,
  tplTitle VARCHAR(40),
  tplContent VARCHAR(200),
  enabled BOOLEAN
);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T0_r62qJ-zgUXWqW1eXmezoSTd_H', '下单成功通知', '您预约的{0}已提交，服务时间{1}，请保持电话畅通。', FALSE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T1_zCRNDCgHT7e5q3S19-_kKr0If', '派单通知', '{0}师傅将于{1}上门，请留意来电。', FALSE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T2_IHJgnEtrhs9kCTaLDI5Uv4kB0', '服务完成', '本次服务已完成，欢迎评价。', FALSE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T3_ukbWJ-RmUZj5d5aI5liQiGc0L', '退款通知', '退款{0}元将于1-3个工作日原路返回。', FALSE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T4_nMDfuJG4xVtZrt8z98jbt4wi-', '合同到期提醒', '您的{0}合同将于{1}到期。', FALSE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T5_TPUkqvTapLqpNV9yUB9TA9wxn', '下单成功通知v2', '您预约的{0}已提交，服务时间{1}，请保持电话畅通。', FALSE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T6_5QHmYGhT1BZPkUzuMhaojM8ot', '派单通知v2', '{0}师傅将于{1}上门，请留意来电。', FALSE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T7_TihdmGDHiZ4Bwuxo7ea9AgBr9', '服务完成v2', '本次服务已完成，欢迎评价。', FALSE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T8_a65PMMwS2kAsXK2V8e922xQJa', '退款通知v2', '退款{0}元将于1-3个工作日原路返回。', FALSE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T9_k_NR2ONW0mCasjXVcuvc0Mom1', '合同到期提醒v2', '您的{0}合同将于{1}到期。', FALSE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T10_iHHteTtS9TUd9yw83-rmwHZj', '下单成功通知v3', '您预约的{0}已提交，服务时间{1}，请保持电话畅通。', TRUE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T11_6BJ7tevu3ZwjybXpPgTtOH89', '派单通知v3', '{0}师傅将于{1}上门，请留意来电。', TRUE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T12_JozQdUnBHGf8Y_zvzFTFT4cl', '服务完成v3', '本次服务已完成，欢迎评价。', TRUE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T13_rNCLdJNfMM_hqtVX-uSWEk2j', '退款通知v3', '退款{0}元将于1-3个工作日原路返回。', TRUE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T14_2xYtPgVlY8sypxXWEMR8HWaY', '合同到期提醒v3', '您的{0}合同将于{1}到期。', TRUE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T15_lRFO-nP9dfG5PXzgyEWSX8Gu', '下单成功通知v4', '您预约的{0}已提交，服务时间{1}，请保持电话畅通。', TRUE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T16_rvg1FadeGIWEqN7PRYL0z97b', '派单通知v4', '{0}师傅将于{1}上门，请留意来电。', TRUE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T17_0oYaJXX0YAB7uSW13bjDAEm6', '服务完成v4', '本次服务已完成，欢迎评价。', TRUE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T18_lYhJoKZs_2TqUGEIWrt1uiqb', '退款通知v4', '退款{0}元将于1-3个工作日原路返回。', TRUE);
INSERT INTO msgTemplate (tplId, tplTitle, tplContent, enabled) VALUES ('T19_1mdXZT6G6oaDOLDZcBljSmla', '合同到期提醒v4', '您的{0}合同将于{1}到期。', TRUE);
