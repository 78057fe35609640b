CREATE TABLE kr_da (
  krid BIGINT PRIMARY KEY,
  xm VARCHAR(40),
  ywxm VARCHAR(60),
  xb VARCHAR(2),
  csrq VARCHAR(10),
  mz VARCHAR(20),
  zjlx VARCHAR(2),
  zjhm VARCHAR(30),
  hjdz VARCHAR(200),
  lxdh VARCHAR(20),
  gzdw VARCHAR(80),
  zpwj VARCHAR(100),
  xhbz VARCHAR(200),
  hmdyy VARCHAR(200),
  djrq TIMESTAMP,
  czybh VARCHAR(6)
);
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1001, '邓宇航', '', '男', '1953-04-12', '回', '11', '410105195304129417', '河南省郑州市金水区兴业街412号17幢806室', '17628750163', NULL, 'photo\2023\1001.jpg', '', NULL, '2023-12-05 07:04:24', '008');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1002, '姜淑珍', NULL, '女', '20041230', '汉', '11', '430104200412306661', '湖南省长沙市岳麓区和平路455号28幢1257室', '15034734419', '', 'photo\2024\1002.jpg', '要高楼层，安静', NULL, '2024-02-19 09:13:29', '012');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1003, '高美玲', '', '女', '1987-10-20', '汉', '11', '420106198710208905', '湖北省武汉市武昌区龙桥乡前进村8组4号', '13904175891', '中铁四局项目部', 'photo\2023\1003.jpg', '抽烟，安排吸烟房', NULL, '2024-04-11 09:26:57', '002');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1004, '于浩然', '', '男', '1955-08-14', '满', '11', '110105195508145071', '北京市朝阳区教工宿舍8号楼860', '18756115914', '', 'photo\2023\1004.jpg', '回民，注意清真', NULL, '2024-09-02 18:31:12', '008');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1005, '郑佳琪', NULL, '女', '1972-05-08', '汉', '11', '610113197205086825', '陕西省西安市雁塔区建设北路70号19幢1357室', '18299239760', '', 'photo\2024\1005.jpg', '腰不好，要硬板床', NULL, '2024-01-03 22:27:34', '008');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1006, '方浩然', '', '男', '1981-10-20', '壮', '11', '230103198110207816', '黑龙江省哈尔滨市南岗区新塘镇里湾村7组34号', '15204874369', NULL, 'photo\2024\1006.jpg', NULL, NULL, '2024-04-06 07:18:07', '005');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1007, '韦强', '', '男', '1998-10-06', '汉', '11', '34102119981006659X', '安徽省黄山市歙县绿地香颂30幢2单元1403', '17811616728', NULL, '', '睡眠浅，远离电梯', NULL, '2023-12-11 11:57:04', '008');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1008, '周思颖', 'ZHOU WEI', '女', '19501214', '汉', '11', '330106195012140645', '浙江省杭州市西湖区解放路406号2幢1452室', '13309852742', NULL, 'photo\2024\1008.jpg', NULL, NULL, '2024-09-28 20:55:53', '012');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1009, '马振华', '', '男', '1982-09-16', '汉', '11', '610113198209165410', '陕西省西安市雁塔区新塘镇石门村10组76号', '15886789129', '', 'photo\2023\1009.jpg', '每次来都要加两瓶水', NULL, '2023-11-30 16:51:00', '002');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1010, '贾丽', '', '女', '1951-11-10', '汉', '11', '360111195111108727', '江西省南昌市青山湖区翠苑街163号27幢1196室', '17647199057', '个体', 'photo\2024\1010.jpg', '', NULL, '2024-02-17 13:00:22', '001');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1011, '王浩然', NULL, '男', '1952-11-11', '汉', '11', '330106195211119996', '浙江省杭州市西湖区兴业街118号6幢1655室', NULL, NULL, 'photo\2023\1011.jpg', NULL, NULL, '2024-02-25 11:20:30', '012');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1012, '约翰·史密斯', 'SMITH JOHN', '男', '1996-10-30', NULL, '14', 'E41787323', '美国加州', NULL, NULL, 'photo\2024\1012.jpg', '英文服务，要咖啡', NULL, '2024-09-18 21:25:24', '001');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1013, '魏诗涵', NULL, '女', '1983-05-24', '汉', '11', '330106198305249146', '浙江省杭州市西湖区和平里小区1号楼1997', NULL, '桐乡市第二中学', 'photo\2024\1013.jpg', '对羽绒过敏，换荞麦枕', NULL, '2024-05-01 10:57:14', '008');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1014, '李思颖', NULL, '女', '1988-12-08', '汉', '11', '610113198812088181', '陕西省西安市雁塔区东风大道620号10幢1639室', NULL, '', NULL, NULL, NULL, '2024-05-24 19:59:24', '001');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1015, '曾一鸣', '', '男', '1956-11-27', '汉', '11', '310115195611274699', '上海市浦东新区南苑新村22-2-703', '15251582781', NULL, 'photo\2023\1015.jpg', '', NULL, '2023-09-06 15:45:05', '005');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1016, '潘文斌', NULL, '男', '1966-06-01', '回', '11', '511525196606015059', '四川省宜宾市高县水岸名邸40-3-602', '', '', '', NULL, NULL, '2024-01-11 22:27:37', '001');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1017, '陈浩然', NULL, '男', '19590803', '汉', '11', '330106195908036779', '浙江省杭州市西湖区和平里小区39-1-402', '17358189183', NULL, 'photo\2023\1017.jpg', '喜欢喝普洱', NULL, '2023-12-08 13:54:46', '002');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1018, '付明辉', NULL, '男', '1959-02-12', '汉', '11', '320102195902121115', '江苏省南京市玄武区桃源路140号27幢756室', '17357391928', '自由职业', '', '带小孩，要儿童牙刷', '逃单一次，欠房费328', '2024-08-04 09:07:05', '008');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1019, '贾美玲', NULL, '女', '1954-03-01', '汉', '11', '410105195403015829', '河南省郑州市金水区古荡新村路359号27幢958室', '13256174018', '', 'photo\2023\1019.jpg', '', NULL, '2024-03-12 10:44:13', '003');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1020, '余海霞', NULL, '女', '1967-12-29', '汉', '11', '410105196712292701', '河南省郑州市金水区和平里小区18幢2单元103', '17729956479', '顺丰速运', NULL, '', NULL, '2024-01-22 20:16:59', '008');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1021, '尹家豪', '', '男', '1959-09-16', '汉', '11', '360111195909161674', '江西省南昌市青山湖区学府路378号14幢961室', '18750072357', NULL, 'photo\2023\1021.jpg', NULL, NULL, '2024-05-04 17:20:34', '002');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1022, '谭强', NULL, '男', '19910220', '汉', '11', '330106199102202713', '浙江省杭州市西湖区南苑新村34栋1302室', '15638429865', '', 'photo\2023\1022.jpg', '', NULL, '2024-01-23 09:16:07', '002');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1023, '郭泽宇', NULL, '男', '1989-01-09', '土家', '11', '341021198901095834', '安徽省黄山市歙县新华路335号11幢349室', '15234943110', NULL, 'photo\2024\1023.jpg', '不吃辣，早餐要粥', NULL, '2023-11-23 10:09:22', '012');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1024, '姜佳琪', '', '女', '2005-04-19', '土家', '11', '410105200504194129', '河南省郑州市金水区桂花城9栋1803室', '19123692342', NULL, '', '', NULL, '2024-07-04 12:23:06', '002');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1025, '田中由纪', 'TANAKA YUKI', '女', '1989-02-21', NULL, '14', 'TR4971937', '日本大阪府', '13299591040', NULL, 'photo\2024\1025.jpg', NULL, NULL, '2024-02-16 19:31:44', '003');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1026, '许志明', '', '男', '1982-12-04', '汉', '11', '370202198212046937', '山东省青岛市市南区新塘镇里湾村8组44号', '13693865474', '', 'photo\2023\1026.jpg', '', NULL, '2023-10-08 19:13:36', '003');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1027, '程卫东', '', '男', '1952-10-25', '汉', '11', '430104195210259912', '湖南省长沙市岳麓区锦绣花园12-3-403', '15069279453', NULL, 'photo\2024\1027.jpg', '', NULL, '2023-12-06 18:41:59', '008');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1028, '宋秀英', '', '女', '2004-11-25', '回', '11', '430104200411254628', '湖南省长沙市岳麓区和平路108号12幢800室', '18612693156', '', NULL, NULL, NULL, '2024-08-14 10:03:21', '002');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1029, '邓欣怡', '', '女', '2002-04-08', '汉', '11', '370202200204080422', '山东省青岛市市南区人民中路569号5幢273室', '17735768187', '', 'photo\2023\1029.jpg', '常住8206，喜欢朝南', '2022年酒后砸坏电视拒赔', '2023-10-15 14:12:14', '003');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1030, '袁美玲', '', '女', '1960-01-29', '汉', '11', '350203196001294045', '福建省厦门市思明区北岸镇里湾村1组40号', '18500219316', '', 'photo\2023\1030.jpg', '习惯晚起，上午勿打扰', NULL, '2024-03-17 21:49:05', '001');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1031, '马雨桐', '', '女', '1982-07-13', '汉', '11', '360111198207133744', '江西省南昌市青山湖区东风大道216号8幢1379室', '15638442531', '', 'photo\2023\1031.jpg', NULL, NULL, '2024-01-03 12:33:53', '012');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1032, '薛雨桐', '', '女', '1958-02-01', '满', '11', '410105195802011008', '河南省郑州市金水区中山南路638号16幢1664室', '15922069996', NULL, 'photo\2024\1032.jpg', '怕冷，多加一床被子', NULL, '2023-09-15 17:12:14', '002');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1033, '胡若曦', NULL, '女', '1979-01-13', '汉', '11', '360111197901139746', '江西省南昌市青山湖区学府路653号17幢465室', '19108681896', '', 'photo\2024\1033.jpg', NULL, NULL, '2023-11-04 07:08:27', '002');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1034, '范鹏', NULL, '男', '1989-11-25', '土家', '11', '360111198911253192', '江西省南昌市青山湖区绿地香颂12栋2804室', '18055287256', NULL, 'photo\2023\1034.jpg', '不吃辣，早餐要粥', NULL, '2024-06-13 11:00:22', '005');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1035, '邹振华', NULL, '男', '1965-08-30', '满', '11', '51152519650830093X', '四川省宜宾市高县翠苑街58号9幢1154室', '', '', 'photo\2023\1035.jpg', NULL, NULL, '2023-10-27 07:36:36', '002');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1036, '杜立新', NULL, '男', '2001-04-26', '汉', '11', '330106200104267276', '浙江省杭州市西湖区文三路598号19幢827室', '', '', 'photo\2023\1036.jpg', NULL, '吸烟烧坏地毯，与前台争吵', '2023-11-19 12:27:28', '003');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1037, '邹淑珍', NULL, '女', '1994-06-04', '汉', '11', '310115199406041843', '上海市浦东新区人民中路415号26幢849室', '18280899623', '', 'photo\2023\1037.jpg', NULL, NULL, '2024-08-21 15:03:04', '001');
INSERT INTO kr_da (krid, xm, ywxm, xb, csrq, mz, zjlx, zjhm, hjdz, lxdh, gzdw, zpwj, xhbz, hmdyy, djrq, czybh) VALUES (1038, '熊俊杰', '', '男', '1954-02-20', '汉', '11', '33010619540220857X', '浙江省杭州市西湖区桃源路447号2幢723室', '13277301232', '', 'photo\2024\1038.jpg', NULL, NULL, '2024-03-23 09:14:25', '002');

CREATE TABLE rz_dj (
  djh VARCHAR(16) PRIMARY KEY,
  krid BIGINT,
  fjh VARCHAR(6),
  rzsj TIMESTAMP,
  yjldsj TIMESTAMP,
  sjldsj TIMESTAMP,
  fj DECIMAL(12,2),
  yj DECIMAL(12,2),
  cph VARCHAR(12),
  txr VARCHAR(60),
  txrzjh VARCHAR(30),
  jjlxdh VARCHAR(20),
  zt VARCHAR(1),
  bz VARCHAR(300)
);
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24010001', 1021, '8202', '2024-01-07 20:29:39', '2024-01-09 12:00:00', '2024-01-09 10:29:39', 160.00, 400.00, '', '马欣怡', '320583198204058300', '', 'O', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24010002', 1033, '8211', '2024-01-08 16:37:34', '2024-01-11 12:00:00', '2024-01-11 13:37:34', 280.00, 200.00, NULL, '叶雪', '410105199012232859', NULL, 'O', '老人腿脚不便，轮椅');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24010003', 1021, '8207', '2024-01-12 22:44:39', '2024-01-14 12:00:00', '2024-01-14 11:44:39', 200.00, 400.00, '', NULL, NULL, '', 'O', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24010004', 1009, '8301', '2024-01-15 13:09:58', '2024-01-17 12:00:00', '2024-01-17 09:09:58', 200.00, 400.00, '皖JW4D89', '吴美玲', '310115197001120464', '18517041644', 'O', '醉酒入住，由朋友送来');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24010005', 1011, '8205', '2024-01-20 22:28:58', '2024-01-22 12:00:00', '2024-01-22 09:28:58', 420.00, 400.00, '', NULL, NULL, NULL, 'O', '女客单独入住，多关照');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24010006', 1027, '8211', '2024-01-24 12:03:57', '2024-01-28 12:00:00', '2024-01-28 13:03:57', 240.00, 200.00, NULL, '卢磊', '230103199803069457', '', 'S', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24020007', 1027, '8504', '2024-02-06 14:42:27', '2024-02-10 12:00:00', '2024-02-10 13:42:27', 340.00, 200.00, '浙FF30873', NULL, NULL, '', 'O', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24020008', 1011, '8508', '2024-02-14 17:16:01', '2024-02-16 12:00:00', '2024-02-16 12:16:01', 390.00, 500.00, '', '黄俊杰', '510107198007101485', '', 'O', '常客，司机在楼下等');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24020009', 1027, '8307', '2024-02-26 23:57:09', '2024-02-27 12:00:00', '2024-02-27 09:57:09', 310.00, 300.00, '湘AN0663', NULL, NULL, '', 'O', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24030010', 1027, '8210', '2024-03-15 15:53:02', '2024-03-18 12:00:00', '2024-03-18 10:53:02', 240.00, 300.00, NULL, '邹家豪', '330483198411235935', '19114093491', 'S', '夫妻两人，带一个3岁女儿');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24030011', 1012, '8309', '2024-03-17 21:05:58', '2024-03-19 12:00:00', '2024-03-19 13:05:58', 460.00, 400.00, '', NULL, NULL, NULL, 'O', NULL);
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24030012', 1036, '8208', '2024-03-20 16:51:03', '2024-03-24 12:00:00', '2024-03-24 13:51:03', 260.00, 100.00, NULL, '李家豪', '320583198710210061', NULL, 'O', '来看病，住到市医院复查结束');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24030013', 1010, '8209', '2024-03-24 17:23:46', '2024-03-28 12:00:00', '2024-03-28 10:23:46', 360.00, 300.00, '鄂AA1R54', '', NULL, '', 'O', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24040014', 1021, '8204', '2024-04-09 23:10:06', '2024-04-10 12:00:00', '2024-04-10 09:10:06', 280.00, 400.00, NULL, NULL, NULL, NULL, 'O', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24040015', 1030, '8202', '2024-04-27 13:27:28', '2024-05-01 12:00:00', '2024-05-01 11:27:28', 200.00, 400.00, NULL, '欧阳雨桐', NULL, NULL, 'O', '与8305是一起的，账由刘总付');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24040016', 1018, '8211', '2024-04-27 21:38:48', '2024-04-29 12:00:00', '2024-04-29 12:38:48', 160.00, 200.00, NULL, NULL, NULL, NULL, 'O', '孕妇，安排低楼层');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24050017', 1027, '8504', '2024-05-04 20:42:51', '2024-05-08 12:00:00', '2024-05-08 13:42:51', 460.00, 500.00, '浙AQ8D02', '钟晓燕', '360111196109286553', '15802893353', 'O', '凌晨两点报警称丢手机');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24050018', 1028, '8211', '2024-05-17 13:02:48', '2024-05-18 12:00:00', '2024-05-18 08:02:48', 240.00, 100.00, NULL, '', NULL, NULL, 'O', NULL);
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24050019', 1019, '8205', '2024-05-20 19:50:17', '2024-05-22 12:00:00', '2024-05-22 13:50:17', 270.00, 200.00, NULL, '姚燕', '320102198104055006', '', 'S', NULL);
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24050020', 1030, '8505', '2024-05-22 18:00:41', '2024-05-25 12:00:00', '2024-05-25 09:00:41', 310.00, 300.00, NULL, '', NULL, '13687448199', 'O', '要求不对外透露房号');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24060021', 1007, '8506', '2024-06-01 21:33:37', '2024-06-03 12:00:00', '2024-06-03 10:33:37', 400.00, 300.00, '浙FT5F77', NULL, NULL, NULL, 'O', '客人发烧，前台代买退烧药');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24060022', 1010, '8508', '2024-06-03 20:16:05', '2024-06-06 12:00:00', '2024-06-06 12:16:05', 420.00, 300.00, NULL, NULL, NULL, NULL, 'S', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24060023', 1014, '8210', '2024-06-20 20:54:32', '2024-06-23 12:00:00', '2024-06-23 11:54:32', 190.00, 100.00, NULL, '', NULL, '', 'O', '带一只泰迪');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24060024', 1036, '8301', '2024-06-22 13:24:29', '2024-06-26 12:00:00', '2024-06-26 10:24:29', 380.00, 200.00, '鄂A57G69', NULL, NULL, '', 'O', '夫妻两人，带一个3岁女儿');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24070025', 1020, '8501', '2024-07-03 19:04:50', '2024-07-05 12:00:00', '2024-07-05 10:04:50', 210.00, 100.00, '鄂AV2A32', '许国庆', '610113195310051692', NULL, 'O', NULL);
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24070026', 1030, '8209', '2024-07-11 19:11:18', '2024-07-15 12:00:00', '2024-07-15 11:11:18', 420.00, 300.00, '', '', NULL, '', 'O', NULL);
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24070027', 1030, '8506', '2024-07-14 21:56:52', '2024-07-17 12:00:00', '2024-07-17 10:56:52', 340.00, 500.00, '', '肖德顺', '440305199107144559', '', 'O', NULL);
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24070028', 1002, '8505', '2024-07-27 18:41:22', '2024-07-28 12:00:00', '2024-07-28 12:41:22', 240.00, 400.00, '鄂AD98537', '', NULL, '15159357443', 'O', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24070029', 1003, '8207', '2024-07-31 23:55:58', '2024-08-02 12:00:00', '2024-08-02 08:55:58', 300.00, 200.00, '皖JF98869', '', NULL, '17616636634', 'O', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24080030', 1024, '8211', '2024-08-10 13:06:40', '2024-08-13 12:00:00', '2024-08-13 11:06:40', 310.00, 500.00, '', NULL, NULL, '17302638752', 'O', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24080031', 1028, '8207', '2024-08-12 18:21:06', '2024-08-13 12:00:00', '2024-08-13 13:21:06', 210.00, 300.00, '浙AH3H13', NULL, NULL, NULL, 'O', NULL);
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24080032', 1021, '8208', '2024-08-19 20:04:25', '2024-08-23 12:00:00', NULL, 340.00, 200.00, NULL, '', NULL, NULL, 'I', '来看病，住到市医院复查结束');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24080033', 1006, '8311', '2024-08-25 23:38:33', '2024-08-29 12:00:00', NULL, 340.00, 100.00, '湘AJ0E53', '蔡磊', '330483197607225873', '15781487943', 'I', '女客单独入住，多关照');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24090034', 1024, '8301', '2024-09-25 13:27:48', '2024-09-26 12:00:00', NULL, 300.00, 100.00, '', '杨建国', '310115196504295982', NULL, 'I', '带一只泰迪');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24090035', 1030, '8211', '2024-09-25 16:38:39', '2024-09-27 12:00:00', NULL, 380.00, 100.00, '', '', NULL, '', 'I', '');
INSERT INTO rz_dj (djh, krid, fjh, rzsj, yjldsj, sjldsj, fj, yj, cph, txr, txrzjh, jjlxdh, zt, bz) VALUES ('DJ24090036', 1012, '8504', '2024-09-30 14:20:10', '2024-10-04 12:00:00', NULL, 410.00, 100.00, '浙AX4C58', '', NULL, '', 'I', NULL);

CREATE TABLE yd_dd (
  ydh VARCHAR(16) PRIMARY KEY,
  ydrxm VARCHAR(40),
  ydrdh VARCHAR(20),
  wxh VARCHAR(40),
  qdbm VARCHAR(4),
  wbddh VARCHAR(30),
  fxdm VARCHAR(6),
  js SMALLINT,
  ddrq DATE,
  tsyq VARCHAR(200),
  ddzt VARCHAR(10)
);
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202405001', '郭秀英', '15290119677', NULL, 'QN', '207121287970', 'JTF', 1, '2024-05-15', NULL, '已取消');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202409002', '朱诗涵', '13042131018', NULL, 'XC', '70227792215', 'HHF', 2, '2024-09-13', '无烟房，孩子有哮喘', '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202405003', '冯女士', '0571-69579442', '', 'MT', '778534345244', 'DCF', 2, '2024-05-17', NULL, '未到');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202410004', '孙红梅', '15741229113', '18706959724', 'DH', NULL, 'JTF', 1, '2024-10-31', '需要婴儿床', '未到');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202407005', '胡美玲', '15961741854', NULL, 'FZ', '247050358893', 'DCF', 1, '2024-07-26', '要两间挨着的', '未到');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202410006', '黄女士', '13846497171', NULL, 'DH', NULL, 'DCF', 2, '2024-10-10', '高楼层', '已确认');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202408007', '欧阳丽', '18793160464', '', 'WX', NULL, 'BZS', 2, '2024-08-17', NULL, '已取消');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202404008', '石卫东', '17882253818', 'wxid_g0p6hfl7dbovx2', 'XC', '810720811894', 'JTF', 2, '2024-04-11', '可以早点入住吗，带老人', '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202410009', '丁海霞', '13351097933', '13385126816', 'MT', '138043558540', 'HHF', 3, '2024-10-14', '晚到，大概11点', '未到');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202405010', '秦丽', '13652896705', NULL, 'QN', '494018567768', 'BZS', 1, '2024-05-23', '要停车位，开的是浙F牌照大众', '已取消');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202408011', '程芳', '13673245295', '', 'DH', NULL, 'JTF', 1, '2024-08-28', '要一楼，母亲膝盖刚做手术', '未到');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202411012', '司马少华', '13010456856', 'dadong1793', 'FZ', '137919978474', 'HHF', 1, '2024-11-03', NULL, '已取消');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202404013', '许静', '15167282585', NULL, 'DH', NULL, 'BZS', 2, '2024-04-05', '老婆生日，布置一下气球', '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202403014', '唐婷婷', '17748606551', '15813262158', 'DH', NULL, 'JTF', 1, '2024-03-29', NULL, '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202409015', '王先生', '18965697450', 'lily611', 'QN', '661611960482', 'BZD', 1, '2024-09-17', '', '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202402016', '马先生', '15858752737', '', 'DH', NULL, 'JTF', 1, '2024-02-08', '', '已取消');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202407017', '邓永福', '15052053712', 'wxid_uhv3173xdrzbz0', 'FZ', '30433688460', 'HHF', 3, '2024-07-16', '老婆生日，布置一下气球', '已取消');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202411018', '欧阳少华', '0755-61912656', '13709540921', 'XC', '913076861017', 'BZS', 3, '2024-11-16', NULL, '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202408019', '欧阳若曦', '15711025935', '18269974758', 'WX', NULL, 'DCF', 1, '2024-08-09', '要停车位，开的是浙F牌照大众', '未到');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202406020', '曾淑珍', '15930030021', '', 'WX', NULL, 'DCF', 1, '2024-06-18', '', '未到');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202408021', '阎春花', '18920480877', '', 'DH', NULL, 'BZS', 2, '2024-08-16', '', '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202411022', '曹欣怡', '13039719123', 'xiaoyu1034', 'FZ', '883073220174', 'JTF', 3, '2024-11-21', '', '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202406023', '彭海霞', '18703780238', '19923516192', 'DH', NULL, 'BZD', 1, '2024-06-03', '', '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202410024', '赵芳', '13348522639', '17306151752', 'WX', NULL, 'DCF', 1, '2024-10-30', '无烟房，孩子有哮喘', '已取消');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202409025', '袁丽', '16661806451', NULL, 'DH', NULL, 'HHF', 1, '2024-09-24', '', '已确认');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202410026', '谢一鸣', '18611454802', 'zhuzhu1908', 'QN', '305003984662', 'BZS', 3, '2024-10-29', '', '已确认');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202412027', '谭女士', '15079293530', '', 'MT', '354805235101', 'JTF', 3, '2024-12-24', NULL, '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202402028', '上官美玲', '15962170738', 'wxid_ki4noh3og5secq', 'MT', '512162414906', 'HHF', 1, '2024-02-04', NULL, '已入住');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202401029', '马凤英', '18765212456', NULL, 'WX', NULL, 'BZD', 1, '2024-01-11', '', '未到');
INSERT INTO yd_dd (ydh, ydrxm, ydrdh, wxh, qdbm, wbddh, fxdm, js, ddrq, tsyq, ddzt) VALUES ('YD202412030', '林卫东', '13051710538', 'wxid_jin661b02khjr5', 'MT', '35922423947', 'BZD', 1, '2024-12-19', NULL, '未到');

CREATE TABLE fj_xx (
  fjh VARCHAR(6) PRIMARY KEY,
  fxdm VARCHAR(6),
  lc SMALLINT,
  mpj DECIMAL(12,2),
  wszt VARCHAR(6),
  sbsm VARCHAR(100),
  qyrq DATE
);
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8201', 'BZS', 2, 200.00, '维修', '窗户朝北，无阳台', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8202', 'HHF', 2, 300.00, '脏', '窗户朝北，无阳台', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8203', 'HHF', 2, 500.00, '维修', '电视55寸，挂机空调', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8204', 'JTF', 2, 540.00, '净', '1.8米床，有浴缸', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8205', 'JTF', 2, 200.00, '维修', '', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8206', 'HHF', 2, 320.00, '维修', NULL, '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8207', 'JTF', 2, 460.00, '净', '两张1.2米床', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8208', 'HHF', 2, 310.00, '脏', '', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8209', 'DCF', 2, 440.00, '净', '电视55寸，挂机空调', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8210', 'JTF', 2, 500.00, '维修', '卫生间下水慢', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8211', 'DCF', 2, 560.00, '净', '新换热水器', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8301', 'BZS', 3, 200.00, '净', '1.8米床，有浴缸', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8302', 'HHF', 3, 240.00, '净', '两张1.2米床', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8303', 'HHF', 3, 170.00, '净', '', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8304', 'DCF', 3, 350.00, '脏', '电视55寸，挂机空调', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8305', 'DCF', 3, 500.00, '净', '窗户朝北，无阳台', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8306', 'BZD', 3, 440.00, '维修', NULL, '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8307', 'BZD', 3, 510.00, '净', '1.8米床，有浴缸', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8308', 'DCF', 3, 420.00, '维修', '电视55寸，挂机空调', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8309', 'JTF', 3, 270.00, '净', '两张1.2米床', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8310', 'JTF', 3, 190.00, '净', '', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8311', 'JTF', 3, 490.00, '脏', '卫生间下水慢', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8501', 'BZD', 5, 450.00, '脏', '', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8502', 'BZS', 5, 460.00, '净', '两张1.2米床', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8503', 'DCF', 5, 560.00, '净', '两张1.2米床', '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8504', 'DCF', 5, 520.00, '净', '1.8米床，有浴缸', '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8505', 'BZS', 5, 310.00, '净', NULL, '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8506', 'BZD', 5, 370.00, '净', NULL, '2021-03-15');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8507', 'BZS', 5, 180.00, '净', NULL, '2018-05-01');
INSERT INTO fj_xx (fjh, fxdm, lc, mpj, wszt, sbsm, qyrq) VALUES ('8508', 'BZD', 5, 360.00, '净', '1.8米床，有浴缸', '2021-03-15');

CREATE TABLE zw_mx (
  zwid BIGINT PRIMARY KEY,
  djh VARCHAR(16),
  xmdm VARCHAR(6),
  je DECIMAL(12,2),
  fkfs VARCHAR(10),
  jzsj TIMESTAMP,
  zy VARCHAR(60),
  fpyx VARCHAR(60)
);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50001, 'DJ24090036', '3005', 140.00, '银行卡', '2024-03-11 15:27:31', '小商品8508', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50002, 'DJ24020008', '1001', 161.00, '挂账', '2024-01-02 18:37:37', '房费', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50003, 'DJ24020008', '9001', 79.00, '支付宝', '2024-05-19 19:40:36', '8501结账补录', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50004, 'DJ24050019', '9001', 514.00, '微信', '2024-10-06 18:55:19', '结账8308', '583268833@qq.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50005, 'DJ24020008', '1001', 636.00, '现金', '2024-06-07 22:53:14', '房费8505', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50006, 'DJ24030013', '2001', 324.00, '支付宝', '2023-12-14 19:32:43', '押金8302', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50007, 'DJ24030010', '3002', 831.00, '支付宝', '2023-10-27 09:26:30', '餐费8310', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50008, 'DJ24030013', '2001', 155.00, '银行卡', '2024-06-18 20:24:19', '押金', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50009, 'DJ24020009', '3005', 378.00, '挂账', '2024-09-18 13:32:20', '8501小商品补录', 'sunhao1538@outlook.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50010, 'DJ24020007', '3002', 497.00, '支付宝', '2023-09-12 11:22:40', '餐费8307', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50011, 'DJ24060023', '3002', 489.00, '支付宝', '2024-09-18 20:09:54', '餐费', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50012, 'DJ24090034', '3002', 314.00, '银行卡', '2024-09-13 15:42:51', '8504餐费补录', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50013, 'DJ24060023', '1001', 795.00, '现金', '2024-01-30 10:06:44', '房费', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50014, 'DJ24060023', '2001', 292.00, '挂账', '2024-04-21 07:11:12', '押金8306', 'liu_min1168@sina.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50015, 'DJ24040016', '3005', 350.00, '挂账', '2024-03-27 09:39:18', '小商品', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50016, 'DJ24030012', '3002', 7.00, '银行卡', '2023-11-29 14:00:40', '餐费', 'yangyang1239@sina.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50017, 'DJ24020007', '1001', 880.00, '支付宝', '2024-03-30 12:13:21', '8507房费补录', 'zhangw869@outlook.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50018, 'DJ24070025', '1001', 315.00, '微信', '2023-11-12 11:08:44', '房费', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50019, 'DJ24080032', '3005', 837.00, '挂账', '2024-07-09 08:19:19', '8303小商品补录', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50020, 'DJ24040016', '1001', 823.00, '微信', '2024-07-05 19:50:21', '房费', 'sunhao1264@outlook.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50021, 'DJ24050018', '3002', 648.00, '支付宝', '2024-08-27 11:13:52', '餐费8507', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50022, 'DJ24060021', '9001', 558.00, '挂账', '2023-09-06 09:33:18', '结账8201', 'hxy1561@sina.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50023, 'DJ24010003', '1001', 715.00, '现金', '2024-06-26 21:42:18', '8504房费补录', 'wxm426@outlook.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50024, 'DJ24070029', '2001', 781.00, '现金', '2023-11-04 15:50:59', '押金', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50025, 'DJ24010005', '3002', 136.00, '支付宝', '2024-02-29 15:27:58', '餐费', 'lh163@sina.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50026, 'DJ24060023', '3005', 500.00, '银行卡', '2023-12-05 17:11:25', '小商品', 'lh625@foxmail.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50027, 'DJ24080031', '1001', 103.00, '银行卡', '2024-03-15 12:07:56', '房费', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50028, 'DJ24020007', '2001', 546.00, '微信', '2024-09-29 17:24:46', '押金', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50029, 'DJ24020008', '1001', 807.00, '现金', '2024-04-03 14:06:02', '8309房费补录', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50030, 'DJ24020008', '9001', 849.00, '挂账', '2024-10-03 19:22:01', '结账', 'liu_min1341@foxmail.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50031, 'DJ24080030', '3002', 718.00, '银行卡', '2024-07-10 17:02:28', '餐费8306', 'liu_min911@outlook.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50032, 'DJ24020007', '1001', 467.00, '微信', '2024-07-21 07:35:17', '房费8305', '244980623@qq.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50033, 'DJ24060021', '9001', 615.00, '支付宝', '2023-11-06 12:44:22', '结账', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50034, 'DJ24030013', '1001', 86.00, '挂账', '2024-04-12 15:42:40', '房费8506', 'zhangw1285@foxmail.com');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50035, 'DJ24010006', '3002', 841.00, '支付宝', '2023-10-09 21:25:16', '8304餐费补录', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50036, 'DJ24070028', '2001', 412.00, '支付宝', '2024-02-03 21:54:48', '8305押金补录', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50037, 'DJ24080033', '2001', 428.00, '微信', '2023-10-05 15:41:27', '押金', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50038, 'DJ24080032', '1001', 525.00, '现金', '2024-09-12 08:44:53', '房费8502', NULL);
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50039, 'DJ24050017', '2001', 10.00, '挂账', '2024-06-22 12:18:58', '8201押金补录', '');
INSERT INTO zw_mx (zwid, djh, xmdm, je, fkfs, jzsj, zy, fpyx) VALUES (50040, 'DJ24050017', '3005', 175.00, '支付宝', '2023-12-04 08:31:31', '8305小商品补录', NULL);

CREATE TABLE fk_dj (
  xh INTEGER PRIMARY KEY,
  djh VARCHAR(16),
  fkxm VARCHAR(40),
  fkzjh VARCHAR(30),
  fkdh VARCHAR(20),
  gx VARCHAR(20),
  lfsj TIMESTAMP,
  lksj TIMESTAMP,
  zpwjm VARCHAR(80)
);
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (1, 'DJ24030013', '丁文斌', '110105195408023771', '18092893633', '朋友', '2024-08-08 18:40:19', '2024-08-08 21:03:19', NULL);
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (2, 'DJ24010004', '谭梦洁', '330483195910026587', NULL, '同事', '2023-10-18 22:10:36', '2023-10-19 00:52:36', 'fk\20231018_2.jpg');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (3, 'DJ24030011', '任永福', '510107200112075733', NULL, '老乡', '2024-10-20 10:42:45', '2024-10-20 13:06:45', NULL);
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (4, 'DJ24050020', '田燕', '110105197406290082', '18962783863', '老乡', '2024-05-29 19:12:26', '2024-05-29 19:28:26', NULL);
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (5, 'DJ24090036', '江振华', '430104196504021592', '18703518436', '客户', '2024-07-08 13:56:04', '2024-07-08 16:27:04', 'fk\20240708_5.jpg');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (6, 'DJ24080030', '许秀英', '420106199806194629', '', '丈夫', '2024-08-27 14:29:26', NULL, 'fk\20240827_6.jpg');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (7, 'DJ24080032', '谭丽', '', '13238209190', '女儿', '2024-04-11 10:58:53', '2024-04-11 12:45:53', NULL);
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (8, 'DJ24060022', '钟美玲', '', NULL, '外卖', '2024-10-15 17:42:46', '2024-10-15 18:36:46', '');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (9, 'DJ24010002', '丁建国', '230103200002068732', '', '同事', '2024-01-21 16:43:05', '2024-01-21 17:37:05', 'fk\20240121_9.jpg');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (10, 'DJ24070028', '梁淑珍', '410105198011111284', '13818914007', '弟弟', '2024-09-29 21:35:04', '2024-09-29 22:51:04', '');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (11, 'DJ24060024', '曹红梅', '341021198806168185', '17700313942', '女儿', '2024-03-25 09:50:37', '2024-03-25 12:13:37', 'fk\20240325_11.jpg');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (12, 'DJ24010006', '郭伟', '420106198605210579', '13930357907', '老乡', '2024-01-08 20:14:44', '2024-01-08 20:39:44', '');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (13, 'DJ24030011', '夏强', '440305195402038259', NULL, '女儿', '2023-12-21 14:15:47', '2023-12-21 16:06:47', 'fk\20231221_13.jpg');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (14, 'DJ24060022', '石玉梅', '', '17784168277', '朋友', '2024-08-02 22:13:29', '2024-08-02 23:36:29', 'fk\20240802_14.jpg');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (15, 'DJ24060022', '陈振华', '', NULL, '弟弟', '2024-02-14 20:04:29', '2024-02-14 21:20:29', NULL);
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (16, 'DJ24020007', '廖志明', '330106199005119977', '18182847979', '老乡', '2024-08-28 12:23:50', '2024-08-28 13:01:50', 'fk\20240828_16.jpg');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (17, 'DJ24080033', '梁梦洁', '', '19994252041', '丈夫', '2024-01-10 19:55:54', '2024-01-10 20:25:54', NULL);
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (18, 'DJ24060023', '杜建国', '420106198808208217', '15207220037', '外卖', '2024-03-17 13:03:27', '2024-03-17 16:12:27', NULL);
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (19, 'DJ24010003', '孟凤英', '440305195603142765', '', '朋友', '2024-07-20 20:43:07', NULL, NULL);
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (20, 'DJ24020009', '黄晓峰', '330106197205098278', '18218616784', '丈夫', '2024-03-05 17:09:37', '2024-03-05 18:00:37', 'fk\20240305_20.jpg');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (21, 'DJ24060024', '石春花', '110105199501136429', '', '女儿', '2023-10-10 12:43:43', NULL, NULL);
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (22, 'DJ24050018', '许国庆', '', '15899679912', '外卖', '2024-09-04 22:56:09', '2024-09-05 01:57:09', '');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (23, 'DJ24040016', '谭海霞', '23010319560815632X', '', '', '2023-11-16 22:22:59', '2023-11-16 23:15:59', 'fk\20231116_23.jpg');
INSERT INTO fk_dj (xh, djh, fkxm, fkzjh, fkdh, gx, lfsj, lksj, zpwjm) VALUES (24, 'DJ24060021', '袁美玲', '110105199101176501', '19961668310', '客户', '2024-05-30 22:50:26', '2024-05-31 00:00:26', '');
