CREATE TABLE t_shoujianren (
  id BIGINT PRIMARY KEY,
  xingming VARCHAR(40),
  shouji VARCHAR(20),
  beiyong_tel VARCHAR(20),
  xiaoqu VARCHAR(40),
  louhao VARCHAR(20),
  menpai VARCHAR(12),
  wx_openid VARCHAR(40),
  wxnc VARCHAR(40),
  biaoqian VARCHAR(60),
  beizhu VARCHAR(200),
  vip_flag SMALLINT,
  creat_time TIMESTAMP
);
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40100, '丁天佑', '13085361157', '19174748823', '幸福里', '10-1', '602', NULL, '奔跑的蜗牛', '老年人', NULL, 0, '2025-05-16 14:18:03');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40101, '郑景行', '18361415767', '18893025654', '锦绣江南', '20栋2单元', '703', NULL, NULL, '', '儿子代取，叫孟建国', 0, '2023-04-23 15:49:42');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40102, '毛春花', '17837383103', NULL, '学林雅苑', '', '', 'oXk9pdoldrSUXAXspQleTcOqhqZ6', NULL, '', '', 1, '2025-01-19 08:26:10');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40103, '慕容海涛', '18797322277', NULL, '锦绣江南', '3号楼3单元', '', NULL, NULL, NULL, '', 1, '2024-02-07 09:16:06');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40104, '付欣怡', '13832056081', NULL, '海棠公社', '4-1', '1502', NULL, NULL, '腿骨折,代送', '', 0, '2022-03-27 15:14:23');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40105, '芒果妈', '19993626351', NULL, '学林雅苑', '14栋1单元', '504', 'o6_bmmC9iv2mm8qE_h3PktIZb3JO', '阿新', '行动不便,需送上门', '', 0, '2025-07-31 07:17:46');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40106, '白德胜', '18604810299', NULL, '幸福里', '20栋2单元', '', NULL, '🌸德胜', '', '', 1, '2023-01-10 15:54:53');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40107, '小程', '18884738374', NULL, '海棠公社', '20-1', '903', NULL, 'chengwei', '学生', NULL, 0, '2022-08-24 09:51:52');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40108, '李小红', '18658481071', '15089589575', '机床厂家属院', '12-3', '403', 'oXk9p7_o0FURWhINVqL8IQXtajSJ', '平安是福', '夜班,下午再联系', NULL, 1, '2023-06-14 10:23:13');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40109, '魏雪梅', '18311174191', NULL, '机床厂家属院', NULL, '1704', 'oRj4Tw_wQcIJiLMZXfJXK8qkO929', '🌸雪梅', '', '欠到付款12元', 0, '2023-10-26 12:03:20');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40110, '吴宇航', '17696537036', NULL, '锦绣江南', '3栋3单元', '2202', NULL, NULL, '', '', 0, '2022-11-26 12:03:03');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40111, '小徐', '15651725095', NULL, '书香门第B区', '1栋2单元', '1001', NULL, 'Mr.Xu', NULL, '怀二胎，重件送上门', 0, '2022-04-16 14:05:43');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40112, '小高', '16645763923', NULL, '机床厂家属院', NULL, '2101', 'oRj4TYC_OTVxyA-GT17J0uzv89iT', '奔跑的蜗牛', '租户,3月搬走', '', 0, '2022-10-20 20:55:33');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40113, '阿K', '15628419009', NULL, '锦绣江南', '6栋1单元', '901', NULL, NULL, '', NULL, 0, '2025-10-31 08:53:09');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40114, '潘小红', '18134983201', '18920364151', '学林雅苑', '16号楼2单元', '1304', 'oXk9pJL7nOg6A63JfLpvVmot27xc', 'Mr.Pan', NULL, '', 0, '2022-10-01 10:04:41');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40115, '潘家豪', '17626715436', NULL, '书香门第B区', '', NULL, 'oXk9p-7-QennhhPOLNVwjb1Hie-4', NULL, '网红主播 件多', '白天在医院上班，晚上七点后来取', 1, '2024-03-23 12:04:05');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40116, '任宇航', '19995111522', NULL, '书香门第B区', '17栋3单元', '1103', 'oXk9p5ikzw_motIm25FHgSgabqiG', NULL, '常不接电话', '家里老人刚做完手术，帮送上楼', 0, '2024-11-15 20:39:50');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40117, '韩建国', '13502486261', NULL, '海棠公社', '22栋3单元', '503', 'oRj4TqMb25b7Ch1dJK1gxdG22nzU', '🌸建国', '', NULL, 0, '2022-03-17 09:08:06');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40118, '熊军', '15935227027', NULL, '幸福里', '14栋1单元', '1102', NULL, NULL, '', NULL, 0, '2022-07-03 15:30:49');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40119, '欧阳景行', '13891440268', '17757375579', '学林雅苑', '9号楼2单元', '204', 'oXk9po_Af15tiwEXsoFEuawxOjQn', NULL, '', '老公电话13599314518，打不通找他', 0, '2024-12-27 21:18:16');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40120, '彭振宇', '15942536118', NULL, '学林雅苑', '3-3', '2203', NULL, NULL, '', NULL, 1, '2024-12-04 14:11:37');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40121, '白雅琴', '17642823392', NULL, '机床厂家属院', '17-3', '103', 'oXk9pBqGV9OuLiCdzUayfuP9XCYq', 'happy746', '爱投诉', NULL, 0, '2022-05-11 18:38:36');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40122, '孙晨', '16658770165', NULL, '机床厂家属院', '21号楼1单元', '101', 'oRj4T_acuSvau2tcKj7JfZ9WSGNt', '', '有狗 敲门小心', '喜欢用小名收件：小胖、球球', 1, '2025-05-09 12:04:16');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40123, '崔雪梅', '17681847986', NULL, '书香门第B区', '22号楼3单元', '2502', 'oXk9p68qCCOp14TUHHxjme4Iv9Ah', NULL, NULL, NULL, 0, '2022-10-10 16:32:37');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40124, '韦向前', '13595998050', NULL, '学林雅苑', '14号楼3单元', '1601', 'oXk9pGLtHvIViKe-WK0ah2QA_eHd', NULL, '', '搬家了，新电话15866854412', 0, '2022-10-20 12:28:06');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40125, '范建国', '18094088615', NULL, NULL, '3栋2单元', '2303', NULL, 'Mr.Fan', '孕妇', '和石阿姨一家的，件可以一起拿', 0, '2024-05-05 10:09:27');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40126, '陈晓燕', '19814874885', NULL, '锦绣江南', NULL, '2303', 'oRj4T67Mpr2wSBLJX0YlCsqgj9j_', NULL, NULL, '脾气急，出库前先核对清楚', 1, '2024-01-08 09:38:51');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40127, '陈文斌', '13177951047', NULL, NULL, '12-1', '1904', 'oXk9p3wdNs3fbu-Me9EzqxqXcKDj', '', '聋哑,只发短信', '', 1, '2024-09-19 21:53:00');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40128, '田丽华', '13955077796', NULL, '锦绣江南', '12号楼3单元', '702', 'oXk9pEvXgnSeXiKcyO7uiNlLX3fQ', NULL, '', '放物业就行，已同意', 1, '2022-09-26 22:22:18');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40129, '周少华', '13920453594', NULL, '海棠公社', '3号楼1单元', '204', 'oRj4T_S4oDVJ0VnSBKlUBqMZ5qX_', '西北狼', '独居女性,不进门', NULL, 0, '2023-11-02 08:09:37');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40130, '彭向前', '13924801584', NULL, '学林雅苑', '23号楼2单元', '403', NULL, NULL, '', '腿脚不好，住六楼没电梯', 0, '2022-12-19 08:04:18');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40131, '夏庆丰', '18389612114', NULL, '书香门第B区', '7号楼1单元', '603', 'oRj4THSuEuHBVaoU0XyRCD2NrgIz', NULL, '独居女性,不进门', '', 1, '2024-02-12 07:19:37');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40132, '谭婷婷', '15600076693', NULL, '书香门第B区', '23号楼2单元', '2401', 'o6_bmsH3vckraer2rJ8TBadrzMk9', NULL, NULL, '开小超市的，每天6件左右', 0, '2025-09-19 21:58:48');
INSERT INTO t_shoujianren (id, xingming, shouji, beiyong_tel, xiaoqu, louhao, menpai, wx_openid, wxnc, biaoqian, beizhu, vip_flag, creat_time) VALUES (40133, '司徒冬梅', '13769523261', NULL, '锦绣江南', '5号楼3单元', '1803', NULL, NULL, '', '周末回老家，件留到周一', 0, '2025-10-02 21:23:20');
CREATE TABLE t_baoguo (
  id BIGINT PRIMARY KEY,
  yundan_no VARCHAR(24),
  kuaidi_gs VARCHAR(10),
  sjr_id BIGINT,
  sjr_name VARCHAR(40),
  sjr_tel VARCHAR(20),
  sjr_dizhi VARCHAR(120),
  qjm VARCHAR(12),
  huojia_id INTEGER,
  weight_kg DECIMAL(6,2),
  zhuangtai SMALLINT,
  ruku_time TIMESTAMP,
  chuku_time TIMESTAMP,
  daiqu_ren VARCHAR(40),
  daiqu_tel VARCHAR(20),
  chuku_face VARCHAR(80)
);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000501, 'YT8820373477729', '圆通', 40100, '丁天佑', '13085361157', '陕西省西安市碑林区文艺北路37号幸福里10-1602', '8-1-2684', 13, 0.20, 3, '2026-02-06 08:00:39', '2026-02-06 16:00:39', NULL, NULL, '/nas/chuku/20260206/cam01_52345c920dbe.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000504, '78530793835071', '中通', 40101, '郑景行', '18361415767', '陕西省西安市碑林区文艺北路40号锦绣江南20栋2单元703', '2-5-1921', 27, 3.20, 3, '2026-01-10 18:48:47', '2026-01-11 18:48:47', '丁雅琴', '15835075373', '/nas/chuku/20260111/cam03_510fe39182c3.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000507, '4319289156016', '韵达', 40102, '毛春花', '178****3103', '陕西省西安市碑林区友谊东路29号学林雅苑21栋2单元503', '2-4-8654', 8, 0.35, 3, '2026-01-23 14:41:08', '2026-01-25 02:41:08', '陆娜', '18276843309', '/nas/chuku/20260125/cam02_ca537e1273f3.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000510, 'JT3080908710421', '极兔', 40103, '慕容海涛', '18797322277', '陕西省西安市碑林区文艺北路50号锦绣江南3号楼3单元1004', '4-1-9707', 12, 2.60, 3, '2026-02-13 09:45:15', '2026-02-14 18:45:15', NULL, NULL, '/nas/chuku/20260214/cam02_62983b985f4e.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000513, '78530920562281', '中通', 40104, '付欣怡', '138****6081', '陕西省西安市碑林区兴庆路81号海棠公社4-11502', '6-5-2570', 24, 0.80, 3, '2026-02-09 08:14:41', '2026-02-11 00:14:41', NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000516, '4319560778475', '韵达', 40105, '芒**', '19993626351', '陕西省西安市碑林区友谊东路45号学林雅苑14栋1单元504', '9-1-9647', 7, 2.60, 1, '2026-01-22 17:10:20', NULL, NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000519, 'SF1380249236281', '顺丰', 40106, '白德胜', '18604810299', '陕西省西安市碑林区兴庆路34号幸福里20栋2单元2203', '3-5-7901', 7, 3.20, 1, '2026-02-10 15:57:05', NULL, NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000522, 'JT3080546859928', '极兔', 40107, '小程', '188****8374', '陕西省西安市碑林区友谊东路56号海棠公社20-1903', '9-5-2116', 6, 0.35, 4, '2026-01-17 13:12:35', '2026-01-19 13:12:35', NULL, NULL, '/nas/chuku/20260119/cam01_fb85f640a4fd.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000525, '9863213979494', '邮政', 40108, '李**', '18658481071', '', '9-2-4656', 20, 3.20, 4, '2026-02-16 08:01:04', '2026-02-18 00:01:04', NULL, NULL, '/nas/chuku/20260218/cam03_56fae59ac507.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000528, 'JT3080464676261', '极兔', 40109, '魏雪梅', '18311174191', '陕西省西安市碑林区文艺北路44号机床厂家属院4号楼2单元1704', '7-2-4782', 10, 0.20, 3, '2026-02-16 15:03:11', '2026-02-17 13:03:11', NULL, NULL, '/nas/chuku/20260217/cam03_95ae5a5ff5aa.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000531, '4319530260704', '韵达', 40110, '吴宇航', '176****7036', '陕西省西安市碑林区文艺北路54号锦绣江南3栋3单元2202', '1-4-3929', 2, 7.85, 1, '2026-02-06 11:22:55', NULL, NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000534, '9863081465141', '邮政', 40111, '小**', '15651725095', '陕西省西安市碑林区友谊东路32号书香门第B区1栋2单元1001', '3-4-6574', 16, 2.60, 1, '2026-01-18 17:59:21', NULL, NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000537, 'JDVC20484496397', '京东', 40112, '小高', '16645763923', '陕西省西安市碑林区文艺北路69号机床厂家属院13-32101', '2-5-4330', 14, 0.35, 3, '2026-02-09 14:44:14', '2026-02-11 20:44:14', '唐晨', NULL, '/nas/chuku/20260211/cam02_b3efa4ae9a80.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000540, '4319270714169', '韵达', 40113, '阿K', '15628419009', '陕西省西安市碑林区友谊东路31号锦绣江南6栋1单元901', '9-3-7649', 28, 3.20, 1, '2026-01-12 09:28:56', NULL, NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000543, 'JDVC20303074736', '京东', 40114, '潘小红', '18134983201', '陕西省西安市碑林区友谊东路18号学林雅苑16号楼2单元1304', '2-5-7346', 9, 3.20, 1, '2026-02-24 15:58:50', NULL, NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000546, '4319247374316', '韵达', 40115, '潘家豪', '17626715436', '陕西省西安市碑林区友谊东路35号书香门第B区14-22101', '6-4-4031', 18, 0.50, 3, '2026-02-03 15:36:08', '2026-02-05 03:36:08', '于奕辰', '15873198465', '/nas/chuku/20260205/cam01_9848081f5728.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000549, '78530917678275', '中通', 40116, '任宇航', '19995111522', '陕西省西安市碑林区友谊东路57号书香门第B区17栋3单元1103', '8-4-1716', 20, 0.20, 3, '2026-01-26 18:22:13', '2026-01-28 00:22:13', NULL, NULL, '/nas/chuku/20260128/cam02_3f1850c8a2d0.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000552, 'JDVC20355762725', '京东', 40117, '韩**', '13502486261', '陕西省西安市碑林区友谊东路69号海棠公社22栋3单元503', '7-3-9611', 7, 0.20, 1, '2026-02-05 11:33:42', NULL, NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000555, 'JDVC20362972029', '京东', 40118, '熊军', '159****7027', '陕西省西安市碑林区兴庆路79号幸福里14栋1单元1102', '7-5-8095', 9, 1.45, 1, '2026-02-13 13:28:55', NULL, '汪德胜', '13786622937', NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000558, '4319553135642', '韵达', 40119, '欧阳景行', '13891440268', '陕西省西安市碑林区友谊东路45号学林雅苑9号楼2单元204', '4-1-8907', 13, 2.60, 3, '2026-01-26 08:10:13', '2026-01-28 13:10:13', NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000561, '9863190531186', '邮政', 40120, '彭振宇', '15942536118', '陕西省西安市碑林区兴庆路63号学林雅苑3-32203', '9-4-8906', 16, 2.60, 4, '2026-01-05 08:56:57', '2026-01-07 20:56:57', NULL, NULL, '/nas/chuku/20260107/cam01_26343c676175.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000564, 'YT8820682387702', '圆通', 40121, '白雅琴', '17642823392', NULL, '3-3-6998', 22, 2.60, 3, '2026-01-17 13:49:34', '2026-01-17 23:49:34', NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000567, '78530288997843', '中通', 40122, '孙晨', '166****0165', '陕西省西安市碑林区友谊东路34号机床厂家属院21号楼1单元101', '8-3-3856', 14, 7.85, 1, '2026-02-18 08:37:38', NULL, NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000570, 'JT3080925369102', '极兔', 40123, '崔雪梅', '17681847986', '陕西省西安市碑林区友谊东路51号书香门第B区22号楼3单元2502', '7-3-4792', 9, 1.00, 4, '2026-01-10 12:46:03', '2026-01-11 13:46:03', NULL, NULL, '/nas/chuku/20260111/cam01_42a93f02b22e.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000573, '4319670525805', '韵达', 40124, '韦向前', '13595998050', '陕西省西安市碑林区友谊东路86号学林雅苑14号楼3单元1601', '6-4-3079', 27, 2.60, 1, '2026-02-09 14:14:47', NULL, NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000576, '9863779109561', '邮政', 40125, '范建国', '180****8615', '陕西省西安市碑林区文艺北路80号海棠公社3栋2单元2303', '5-1-9722', 2, 1.45, 3, '2026-02-02 09:35:07', '2026-02-04 18:35:07', NULL, NULL, '/nas/chuku/20260204/cam01_00a16d5edb33.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000579, '9863419132668', '邮政', 40126, '陈晓燕', '19814874885', '陕西省西安市碑林区兴庆路25号锦绣江南10号楼2单元2303', '2-5-4274', 27, 12.40, 3, '2026-01-26 17:25:24', '2026-01-26 21:25:24', NULL, NULL, '/nas/chuku/20260126/cam01_a2cbfebcd2ed.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000582, 'YT8820319513473', '圆通', 40127, '陈文斌', '13177951047', '陕西省西安市碑林区兴庆路35号书香门第B区12-11904', '8-1-6642', 23, 0.35, 3, '2026-02-09 18:04:06', '2026-02-10 12:04:06', NULL, NULL, '/nas/chuku/20260210/cam02_f38f291ecb37.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000585, 'JT3080957164848', '极兔', 40128, '田丽华', '139****7796', '陕西省西安市碑林区兴庆路68号锦绣江南12号楼3单元702', '1-3-8777', 19, 0.80, 3, '2026-02-04 11:11:08', '2026-02-06 11:11:08', NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000588, '4319982371177', '韵达', 40129, '周少华', '13646968210-5951', '陕西省西安市碑林区兴庆路56号海棠公社3号楼1单元204', '5-4-7791', 18, 0.35, 3, '2026-02-07 13:44:13', '2026-02-08 14:44:13', NULL, NULL, '/nas/chuku/20260208/cam03_2a17d96ed147.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000591, 'JT3080181790992', '极兔', 40130, '彭**', '13924801584', '陕西省西安市碑林区友谊东路45号学林雅苑23号楼2单元403', '6-5-1876', 19, 0.50, 3, '2026-02-23 13:41:15', '2026-02-24 08:41:15', NULL, NULL, '/nas/chuku/20260224/cam02_916fad6c74e8.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000594, '4319201335237', '韵达', 40131, '夏庆丰', '183****2114', '陕西省西安市碑林区文艺北路51号书香门第B区7号楼1单元603', '4-5-3389', 7, 0.20, 4, '2026-01-11 14:48:48', '2026-01-13 08:48:48', NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000597, 'YT8820592845968', '圆通', 40132, '谭婷婷', '15600076693', '陕西省西安市碑林区文艺北路35号书香门第B区23号楼2单元2401', '3-4-6987', 3, 1.00, 1, '2026-02-20 16:34:29', NULL, '钟冬梅', '13378195139', NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000600, 'SF1380521053385', '顺丰', 40133, '司徒冬梅', '13769523261', '', '3-5-8942', 3, 0.80, 1, '2026-02-15 14:23:44', NULL, NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000603, 'YT8820096924186', '圆通', 40133, '司徒冬梅', '13769523261', '陕西省西安市碑林区兴庆路33号锦绣江南5号楼3单元1803', '6-4-1531', 14, 0.50, 3, '2026-02-02 16:01:49', '2026-02-03 15:01:49', '白思远', '19139857663', '/nas/chuku/20260203/cam03_4dcb7c7c010e.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000606, 'JDVC20024459348', '京东', 40131, '夏庆丰', '18389612114', NULL, '3-3-7563', 23, 0.50, 3, '2026-02-20 17:15:54', '2026-02-22 01:15:54', NULL, NULL, '/nas/chuku/20260222/cam03_6bd06ffae100.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000609, 'YT8820920934044', '圆通', 40122, '孙晨', '166****0165', NULL, '1-3-9267', 18, 0.50, 4, '2026-02-22 17:44:40', '2026-02-24 06:44:40', NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000612, '78530266402552', '中通', 40122, '孙晨', '13701888154-2826', '陕西省西安市碑林区兴庆路38号机床厂家属院21号楼1单元101', '5-4-3690', 14, 2.60, 3, '2026-01-06 09:04:31', '2026-01-08 03:04:31', NULL, NULL, '/nas/chuku/20260108/cam01_b4ec97e382e7.jpg');
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000615, '9863925026685', '邮政', 40120, '彭**', '15942536118', '陕西省西安市碑林区兴庆路64号学林雅苑3-32203', '3-3-5885', 19, 12.40, 3, '2026-01-23 13:53:32', '2026-01-23 17:53:32', NULL, NULL, NULL);
INSERT INTO t_baoguo (id, yundan_no, kuaidi_gs, sjr_id, sjr_name, sjr_tel, sjr_dizhi, qjm, huojia_id, weight_kg, zhuangtai, ruku_time, chuku_time, daiqu_ren, daiqu_tel, chuku_face) VALUES (71000618, '78530296197412', '中通', 40122, '孙**', '166****0165', '陕西省西安市碑林区兴庆路13号机床厂家属院21号楼1单元101', '5-4-3881', 14, 2.60, 1, '2026-02-10 15:56:08', NULL, NULL, NULL, NULL);
CREATE TABLE t_tongzhi (
  id BIGINT PRIMARY KEY,
  baoguo_id BIGINT,
  mobile VARCHAR(20),
  neirong VARCHAR(250),
  moban_code VARCHAR(10),
  fs_channel VARCHAR(6),
  send_time TIMESTAMP
);
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500100, 71000576, '18094088615', '【兴庆路驿站】范建国您好，您预约今晚送上门到海棠公社3栋2单元2303，请保持电话畅通', 'MB006', 'sms', '2026-02-02 09:38:07');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500101, 71000525, '18658481071', '【兴庆路驿站】李小红，邮政包裹（尾号9494）放3天了，请尽快来取，取件码5-3-8367', 'MB002', 'sms', '2026-02-16 08:56:04');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500102, 71000594, '18389612114', '夏庆丰您的件外包装破损，请到站当面验货', 'MB005', 'wx', '2026-01-11 16:00:48');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500103, 71000543, '', '【兴庆路驿站】潘小红，京东包裹（尾号4736）放3天了，请尽快来取，取件码5-5-1568', 'MB002', 'wx', '2026-02-24 16:06:50');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500104, 71000558, '13891440268', '欧阳景行您的件外包装破损，请到站当面验货', 'MB005', 'call', '2026-01-26 08:19:13');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500105, 71000570, '17681847986', '【兴庆路驿站】崔雪梅的包裹由邹美玲代取，如非本人授权请致电', 'MB004', 'sms', '2026-01-10 14:02:03');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500106, 71000582, '13177951047', '陈文斌您的件外包装破损，请到站当面验货', 'MB005', 'sms', '2026-02-09 18:19:06');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500107, 71000606, '18389612114', '【兴庆路驿站】夏庆丰您好，您的京东快递已到站，凭9-1-4954到店领取，电话029-81555102', 'MB001', 'sms', '2026-02-20 17:25:54');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500108, 71000600, '13769523261', '亲爱的司徒冬梅，您尾号3261的手机有1个顺丰包裹待取，地址：锦绣江南5号楼3单元1803', 'MB003', 'sms', '2026-02-15 14:34:44');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500109, 71000531, '17696537036', '【兴庆路驿站】吴宇航您好，您预约今晚送上门到锦绣江南3栋3单元2202，请保持电话畅通', 'MB006', 'sms', '2026-02-06 12:46:55');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500110, 71000579, '19814874885', '【兴庆路驿站】陈晓燕的包裹由任小红代取，如非本人授权请致电', 'MB004', 'sms', '2026-01-26 18:50:24');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500111, 71000513, '13832056081', '【兴庆路驿站】付欣怡的包裹由廖志强代取，如非本人授权请致电', 'MB004', 'call', '2026-02-09 09:23:41');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500112, 71000507, '17837383103', '【兴庆路驿站】毛春花的包裹由熊琳代取，如非本人授权请致电', 'MB004', 'call', '2026-01-23 14:53:08');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500113, 71000558, '13891440268', '欧阳景行您的件外包装破损，请到站当面验货', 'MB005', 'sms', '2026-01-26 08:31:13');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500114, 71000540, '15628419009', '亲爱的阿K，您尾号9009的手机有1个韵达包裹待取，地址：锦绣江南6栋1单元901', 'MB003', 'wx', '2026-01-12 10:29:56');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500115, 71000579, '19814874885', '【兴庆路驿站】陈晓燕的包裹由曾景行代取，如非本人授权请致电', 'MB004', 'call', '2026-01-26 18:44:24');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500116, 71000597, '15600076693', '【兴庆路驿站】谭婷婷，圆通包裹（尾号5968）放3天了，请尽快来取，取件码2-5-8069', 'MB002', 'sms', '2026-02-20 16:42:29');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500117, 71000522, '18884738374', '【兴庆路驿站】小程，极兔包裹（尾号9928）放3天了，请尽快来取，取件码8-3-7747', 'MB002', 'sms', '2026-01-17 13:57:35');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500118, 71000585, '13955077796', '【兴庆路驿站】田丽华的包裹由潘涛代取，如非本人授权请致电', 'MB004', 'call', '2026-02-04 12:35:08');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500119, 71000546, '17626715436', '潘家豪您的件外包装破损，请到站当面验货', 'MB005', 'sms', '2026-02-03 16:10:08');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500120, 71000585, '13955077796', '田丽华您的件外包装破损，请到站当面验货', 'MB005', 'sms', '2026-02-04 11:24:08');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500121, 71000543, '18134983201', '亲爱的潘小红，您尾号3201的手机有1个京东包裹待取，地址：学林雅苑16号楼2单元1304', 'MB003', 'wx', '2026-02-24 16:16:50');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500122, 71000615, '15942536118', '【兴庆路驿站】彭振宇您好，您的邮政快递已到站，凭9-3-4136到店领取，电话029-83004827', 'MB001', 'call', '2026-01-23 14:19:32');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500123, 71000582, '13177951047', '【兴庆路驿站】陈文斌，圆通包裹（尾号3473）放3天了，请尽快来取，取件码3-1-2167', 'MB002', 'call', '2026-02-09 18:35:06');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500124, 71000543, '18134983201', '潘小红您的件外包装破损，请到站当面验货', 'MB005', 'wx', '2026-02-24 16:34:50');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500125, 71000537, '16645763923', '小高您的件外包装破损，请到站当面验货', 'MB005', 'wx', '2026-02-09 15:01:14');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500126, 71000558, '13891440268', '欧阳景行您的件外包装破损，请到站当面验货', 'MB005', 'wx', '2026-01-26 08:33:13');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500127, 71000540, '15628419009', '【兴庆路驿站】阿K的包裹由毛亚男代取，如非本人授权请致电', 'MB004', 'sms', '2026-01-12 10:54:56');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500128, 71000537, '16645763923', '【兴庆路驿站】小高您好，您的京东快递已到站，凭1-5-5338到店领取，电话029-82504176', 'MB001', 'call', '2026-02-09 15:02:14');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500129, 71000570, '17681847986', '崔雪梅您的件外包装破损，请到站当面验货', 'MB005', 'sms', '2026-01-10 13:26:03');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500130, 71000540, '15628419009', '【兴庆路驿站】阿K您好，您预约今晚送上门到锦绣江南6栋1单元901，请保持电话畅通', 'MB006', 'call', '2026-01-12 10:30:56');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500131, 71000594, '18389612114', '【兴庆路驿站】夏庆丰的包裹由付子轩代取，如非本人授权请致电', 'MB004', 'call', '2026-01-11 15:39:48');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500132, 71000522, '18884738374', '亲爱的小程，您尾号8374的手机有1个极兔包裹待取，地址：海棠公社20-1903', 'MB003', 'sms', '2026-01-17 14:20:35');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500133, 71000558, '13891440268', '欧阳景行您的件外包装破损，请到站当面验货', 'MB005', 'wx', '2026-01-26 09:22:13');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500134, 71000552, '13502486261', '【兴庆路驿站】韩建国您好，您的京东快递已到站，凭2-4-7198到店领取，电话029-88945005', 'MB001', 'sms', '2026-02-05 12:37:42');
INSERT INTO t_tongzhi (id, baoguo_id, mobile, neirong, moban_code, fs_channel, send_time) VALUES (5500135, 71000513, '13832056081', '【兴庆路驿站】付欣怡的包裹由何勇代取，如非本人授权请致电', 'MB004', 'sms', '2026-02-09 09:22:41');
CREATE TABLE t_tousu (
  ts_id BIGINT PRIMARY KEY,
  baoguo_id BIGINT,
  ts_type VARCHAR(10),
  tsr VARCHAR(40),
  lxfs VARCHAR(40),
  miaoshu VARCHAR(250),
  luyin_file VARCHAR(80),
  chuli_jieguo VARCHAR(250),
  pei_amt DECIMAL(12,2),
  jiean_time TIMESTAMP
);
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3001, 71000576, '错取', '范建国', '029-83321375', '说没收到，签收人不是她，家里只有老母亲在', NULL, '打18844562980三次没人接，改发短信', 128.50, '2026-02-07 16:35:07');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3002, 71000570, '延误', '崔雪梅', '17681847986', '代取没通知本人，要求看监控', NULL, NULL, 50.00, NULL);
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3003, 71000609, '错取', '孙晨', '16658770165', '件被狗咬坏，狗是4栋范大爷家的', '/data/luyin/202602/a466ef548e.amr', NULL, 20.00, NULL);
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3004, 71000549, '错取', '任宇航', '19995111522', '黎先生骂店员，扬言要曝光，电话16660513702', '/data/luyin/202601/67ecda01d1.amr', '已加微信安抚，她要求永久送上门', 128.50, '2026-01-31 06:22:13');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3005, 71000576, '错取', '', '18094088615', '郑女士称件被楼下邻居江景行拿走', '/data/luyin/202602/cab24fe448.amr', '郭先生同意和解', 0.00, '2026-02-07 13:35:07');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3006, 71000540, '其他', '阿K', '029-84652275', '取件时排队40分钟，带着两个小孩', '/data/luyin/202601/c410d4fd89.amr', '已给朱女士道歉，赔40元微信转账', 0.00, '2026-01-20 03:28:56');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3007, 71000522, '其他', '小程', '029-89698675', '外卖件和快递混放，把她内衣的件拆开了，觉得尴尬', NULL, '让贾建国把件送回，已签收', 20.00, '2026-01-25 01:12:35');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3008, 71000540, '延误', NULL, '18831528693', '投诉送货上门的没敲门，她怀孕不方便下楼', NULL, NULL, 10.00, NULL);
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3009, 71000597, '态度', '谭婷婷', '微信Tant553281', '孩子奶粉罐压瘪了，急用，情绪激动', '/data/luyin/202602/bb54d95845.amr', NULL, 128.50, NULL);
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3010, 71000579, '破损', '陈晓燕', '19814874885', '药品件延误，老人等着吃降压药', '/data/luyin/202602/91139908cb.amr', '备注以后只给本人，不让家里人代取', 0.00, '2026-02-02 17:25:24');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3011, 71000576, '其他', '范建国', '17372497038', '说我们泄露她电话，前男友上门找她', '/data/luyin/202602/847c4360aa.amr', '调监控，确认是她婆婆拿的，已说明', 10.00, '2026-02-04 01:35:07');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3012, 71000570, '态度', '崔雪梅', '17681847986', '要求改到夏奕辰名下，说自己换号了13747990844', NULL, NULL, 20.00, NULL);
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3013, 71000564, '其他', '白雅琴', '17642823392', '聋哑人，电话通知不到，要求只发短信', NULL, '客户是金姐亲戚，线下沟通好了', 0.00, '2026-01-24 21:49:34');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3014, 71000513, '错取', '付欣怡', '13832056081', '骑手未经同意放门口，丢了一双鞋，本人住院不在家', NULL, '上门送了一箱牛奶，客户消气了', 20.00, '2026-02-15 14:14:41');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3015, 71000588, '其他', '周少华', '微信wxid_twg3optljjer22', '药品件延误，老人等着吃降压药', '/data/luyin/202602/d34de50a5b.amr', '客户住院，约出院后再谈', 50.00, '2026-02-10 16:44:13');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3016, 71000585, '其他', '田丽华', '029-89805450', '件被狗咬坏，狗是4栋谭大爷家的', NULL, '卢先生同意和解', 0.00, '2026-02-09 07:11:08');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3017, 71000570, '态度', '崔雪梅', '029-82151863', '要求改到熊雨桐名下，说自己换号了17781868361', '/data/luyin/202601/65a8fcf9e8.amr', '备注以后只给本人，不让家里人代取', 0.00, '2026-01-17 10:46:03');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3018, 71000573, '其他', '韦向前', '16691437872', '孩子奶粉罐压瘪了，急用，情绪激动', NULL, '客户住院，约出院后再谈', 0.00, '2026-02-16 12:14:47');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3019, 71000552, '错取', '韩建国', '微信wxid_m1ptvyk3smsb22', '取件时排队20分钟，带着两个小孩', NULL, NULL, 0.00, NULL);
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3020, 71000507, '破损', '毛春花', '17837383103', '投诉送货上门的没敲门，她怀孕不方便下楼', NULL, '客户是汪姐亲戚，线下沟通好了', 50.00, '2026-01-25 13:41:08');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3021, 71000522, '丢件', '小程', '微信chengwei1104', '朱女士称件被楼下邻居罗小红拿走', NULL, NULL, 0.00, NULL);
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3022, 71000531, '错取', '吴宇航', '17696537036', '聋哑人，电话通知不到，要求只发短信', NULL, '让司马艳把件送回，已签收', 0.00, '2026-02-10 15:22:55');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3023, 71000555, '错取', '熊军', '029-82714759', '说没收到，签收人不是她，家里只有老母亲在', NULL, '已给马女士道歉，赔40元微信转账', 20.00, '2026-02-16 06:28:55');
INSERT INTO t_tousu (ts_id, baoguo_id, ts_type, tsr, lxfs, miaoshu, luyin_file, chuli_jieguo, pei_amt, jiean_time) VALUES (3024, 71000594, '错取', '夏庆丰', '18389612114', '骑手未经同意放门口，丢了一双鞋，本人住院不在家', NULL, '打18102138437三次没人接，改发短信', 20.00, '2026-01-17 12:48:48');
CREATE TABLE t_huojia (
  hj_id INTEGER PRIMARY KEY,
  hj_bianma VARCHAR(10),
  quyu VARCHAR(12),
  cengshu SMALLINT,
  rongliang INTEGER,
  memo VARCHAR(60)
);
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (1, 'A01-4', '普通', 5, 60, '2025-11换新灯');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (2, 'A02-2', '大件区', 6, 40, '标签打印机旁');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (3, 'A03-1', '上门派送', 5, 40, '第三层隔板松');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (4, 'A04-1', '上门派送', 6, 60, '标签打印机旁');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (5, 'A05-2', '问题件', 5, 40, '标签打印机旁');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (6, 'B01-5', '普通', 6, 80, '2025-11换新灯');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (7, 'B02-3', '小件区', 4, 60, '标签打印机旁');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (8, 'B03-5', '小件区', 4, 60, '扫码枪信号弱');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (9, 'B04-2', '问题件', 5, 40, NULL);
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (10, 'B05-3', '冷藏', 6, 80, '扫码枪信号弱');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (11, 'C01-4', '小件区', 4, 40, '第三层隔板松');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (12, 'C02-3', '小件区', 6, 60, '扫码枪信号弱');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (13, 'C03-2', '上门派送', 5, 80, '只放文件袋');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (14, 'C04-4', '小件区', 6, 80, NULL);
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (15, 'C05-5', '普通', 5, 120, '2025-11换新灯');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (16, 'D01-1', '上门派送', 5, 40, NULL);
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (17, 'D02-1', '上门派送', 4, 80, '靠门口，雨天注意防潮');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (18, 'D03-4', '大件区', 4, 60, '只放文件袋');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (19, 'D04-2', '小件区', 6, 60, '靠门口，雨天注意防潮');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (20, 'D05-4', '小件区', 6, 60, NULL);
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (21, 'E01-2', '问题件', 4, 40, NULL);
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (22, 'E02-3', '上门派送', 6, 40, '2025-11换新灯');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (23, 'E03-1', '上门派送', 6, 60, '靠门口，雨天注意防潮');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (24, 'E04-3', '大件区', 4, 60, '标签打印机旁');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (25, 'E05-3', '问题件', 5, 60, '只放文件袋');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (26, 'F01-4', '普通', 6, 60, '靠门口，雨天注意防潮');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (27, 'F02-3', '上门派送', 5, 80, '只放文件袋');
INSERT INTO t_huojia (hj_id, hj_bianma, quyu, cengshu, rongliang, memo) VALUES (28, 'F03-5', '小件区', 5, 120, '只放文件袋');
CREATE TABLE t_zhandian (
  zd_code VARCHAR(10) PRIMARY KEY,
  zd_name VARCHAR(40),
  zd_addr VARCHAR(80),
  fuwu_tel VARCHAR(20),
  is_open SMALLINT
);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1201', '兴庆路驿站', '西安市碑林区兴庆路17号一层商铺', '029-85881338', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1205', '友谊东路驿站', '西安市碑林区友谊东路119号一层商铺', '029-88057032', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1209', '文艺北路代收点', '西安市碑林区文艺北路16号一层商铺', '029-89491717', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1213', '长乐坊代收点', '西安市碑林区长乐坊54号一层商铺', '029-85279619', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1217', '建东街驿站二店', '西安市碑林区建东街99号一层商铺', '029-83212403', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1221', '太乙路快递超市', '西安市碑林区太乙路49号一层商铺', '029-88114231', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1225', '南稍门驿站二店', '西安市碑林区南稍门65号一层商铺', '029-83655328', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1229', '经九路驿站', '西安市碑林区经九路32号一层商铺', '400-364-2464', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1233', '和平门快递超市', '西安市碑林区和平门40号一层商铺', '400-471-1057', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1237', '雁塔北路驿站二店', '西安市碑林区雁塔北路42号一层商铺', '029-80423261', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1241', '李家村代收点', '西安市碑林区李家村77号一层商铺', '400-242-3466', 0);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1245', '永乐路驿站二店', '西安市碑林区永乐路155号一层商铺', '029-83436739', 0);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1249', '标新街快递超市', '西安市碑林区标新街114号一层商铺', '400-918-3545', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1253', '大差市驿站二店', '西安市碑林区大差市43号一层商铺', '400-314-0045', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1257', '东关南街驿站', '西安市碑林区东关南街87号一层商铺', '029-80973069', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1261', '互助路驿站二店', '西安市碑林区互助路50号一层商铺', '029-82524803', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1265', '咸宁西路代收点', '西安市碑林区咸宁西路69号一层商铺', '029-80167040', 0);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1269', '仁厚庄驿站二店', '西安市碑林区仁厚庄145号一层商铺', '400-404-3998', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1273', '沙坡驿站二店', '西安市碑林区沙坡60号一层商铺', '400-792-3892', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1277', '祭台村代收点', '西安市碑林区祭台村118号一层商铺', '029-82421983', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1281', '金花南路驿站', '西安市碑林区金花南路95号一层商铺', '400-501-5819', 1);
INSERT INTO t_zhandian (zd_code, zd_name, zd_addr, fuwu_tel, is_open) VALUES ('XA1285', '伞塔路快递超市', '西安市碑林区伞塔路113号一层商铺', '029-80400015', 1);
CREATE TABLE t_jijian (
  jj_id BIGINT PRIMARY KEY,
  jjr_xm VARCHAR(40),
  sfz_no VARCHAR(20),
  jjr_phone VARCHAR(20),
  jj_addr VARCHAR(120),
  wupin_lx VARCHAR(10),
  yunfei DECIMAL(12,2),
  xd_time TIMESTAMP
);
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88100, '沈嘉诚', '610103198909174614', '18959238510', '西安市碑林区人民东路88号书香门第B区19幢2单元1102室', '其他', 15.00, '2026-02-17 14:57:10');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88101, '陈海涛', '610103200305237231', '15188274508', '西安市碑林区解放南路3号学林雅苑23号楼1单元301', '药品', 10.00, '2025-10-06 17:02:41');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88102, '陈艳', '110105198604159864', '18230544040', '西安市碑林区中兴街13号机床厂家属院24幢1单元1101室', '数码', 35.50, '2025-11-06 15:32:13');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88103, '江建国', '320106198509024318', '18101025977', '西安市碑林区胜利二路43号机床厂家属院1号楼3单元2402', '衣物', 18.00, '2026-01-18 18:55:16');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88104, '贺伟', '610103200003047299', '15963305866', '西安市碑林区东风路81号幸福里19-2-102', '食品', 8.00, '2026-01-11 10:38:30');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88105, '付向前', '430211200509288016', '16642414504', '', '日用品', 8.00, '2025-11-15 19:40:04');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88106, '姜磊', '61010319661027593X', '13260161287', '西安市碑林区金桥路70号海棠公社24-4-502', '文件', 35.50, '2025-12-18 08:34:47');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88107, '徐立新', '61010319820922369X', '19980333063', '西安市碑林区建设大道12号海棠公社7-4-2701', '食品', 12.00, '2026-01-22 08:03:35');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88108, '蒋佳怡', NULL, '18869462833', '西安市碑林区胜利二路22号幸福里28幢4单元1604室', '文件', 13.00, '2026-02-16 11:11:27');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88109, '邹伟', NULL, '18702088974', '西安市碑林区滨江西路89号学林雅苑34栋1单元1001室', '食品', 22.00, '2025-10-08 09:50:18');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88110, '姜桂英', '32010619690916074X', '17709903831', '西安市碑林区民主路30号机床厂家属院36号楼2单元2601', '文件', 18.00, '2026-02-11 12:31:15');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88111, '付昊', NULL, '15517691764', '西安市碑林区滨江西路84号机床厂家属院4号楼4单元1504', '衣物', 13.00, '2025-10-04 13:55:28');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88112, '冯伟', '210204198610086713', '13722750301', '西安市碑林区胜利二路57号书香门第B区26幢1单元401室', '数码', 13.00, '2026-02-22 11:48:50');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88113, '曹磊', '610103196608221692', '19947770237', '西安市碑林区南湖大道10号书香门第B区24栋3单元502室', '数码', 12.00, '2026-02-04 19:47:48');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88114, '邹海涛', '', '15136427133', '西安市碑林区胜利二路30号机床厂家属院2栋2单元1202室', '其他', 12.00, '2025-11-04 14:45:35');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88115, '李月娥', '610103197906081880', '13279738683', '西安市碑林区滨江西路77号海棠公社18栋4单元2002室', '数码', 15.00, '2026-01-10 10:51:32');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88116, '田晓东', '610103200111200596', '13687153128', '西安市碑林区胜利二路74号海棠公社12栋4单元604室', '衣物', 18.00, '2025-09-27 11:08:44');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88117, '谭思远', '430211198804228374', '15506712056', '西安市碑林区建设大道74号海棠公社3-3-1004', '衣物', 18.00, '2025-09-14 20:32:28');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88118, '付明辉', '110105199305229396', '16617893890', '', '食品', 18.00, '2026-02-19 19:31:19');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88119, '欧阳诗琪', '610103197207163289', '17374442772', '西安市碑林区滨江西路56号幸福里12号楼3单元402', '食品', 8.00, '2026-01-22 20:01:56');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88120, '慕容永刚', NULL, '18505956838', '西安市碑林区花园街88号锦绣江南14栋4单元901室', '药品', 8.00, '2025-09-23 18:16:26');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88121, '冯国庆', NULL, '18831095370', '西安市碑林区民主路69号书香门第B区11号楼4单元2501', '数码', 22.00, '2025-10-02 13:34:31');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88122, '赵子轩', '350206199207093559', '15699061219', '西安市碑林区和平里北街69号幸福里8号楼3单元204', '食品', 10.00, '2025-10-04 15:52:10');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88123, '曾涛', NULL, '15025546991', '西安市碑林区滨江西路15号锦绣江南25幢2单元1304室', '食品', 22.00, '2026-01-09 13:26:06');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88124, '吕思远', NULL, '13852600729', '西安市碑林区民主路12号海棠公社31幢1单元2701室', '药品', 35.50, '2025-09-01 18:31:20');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88125, '何佳怡', '610103199902191969', '13077875771', NULL, '文件', 22.00, '2025-11-12 20:14:48');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88126, '刘磊', '610103197105148491', '17874052270', '西安市碑林区南湖大道39号海棠公社25栋3单元2802室', '日用品', 10.00, '2026-01-03 20:22:10');
INSERT INTO t_jijian (jj_id, jjr_xm, sfz_no, jjr_phone, jj_addr, wupin_lx, yunfei, xd_time) VALUES (88127, '孙慧敏', '610103198803241364', '15057178361', NULL, '衣物', 35.50, '2025-10-02 13:33:01');
